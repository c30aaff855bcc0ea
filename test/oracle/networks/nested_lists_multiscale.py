# HRNet-like: branches of different resolution that exchange, lists of lists of modules
import torch
import torch.nn as nn
import torch.nn.functional as F

BN_MOMENTUM = 0.1


def cbr(i, o, k=3, s=1):
    return nn.Sequential(nn.Conv2d(i, o, k, s, k // 2, bias=False), nn.BatchNorm2d(o, momentum=BN_MOMENTUM), nn.ReLU(inplace=True))


class Exchange(nn.Module):
    def __init__(self, widths, blocks=2):
        super().__init__()
        n = len(widths)
        self.branches = nn.ModuleList([nn.Sequential(*[cbr(w, w) for _ in range(blocks)]) for w in widths])
        fuse = []
        for i in range(n):
            row = []
            for j in range(n):
                if j > i:
                    row.append(nn.Sequential(nn.Conv2d(widths[j], widths[i], 1, bias=False), nn.BatchNorm2d(widths[i]),
                                             nn.Upsample(scale_factor=2 ** (j - i), mode="nearest")))
                elif j == i:
                    row.append(nn.Identity())
                else:
                    downs = []
                    for k in range(i - j):
                        last = k == i - j - 1
                        downs.append(cbr(widths[j], widths[i] if last else widths[j], 3, 2))
                    row.append(nn.Sequential(*downs))
            fuse.append(nn.ModuleList(row))
        self.fuse = nn.ModuleList(fuse)

    def forward(self, xs):
        xs = [b(x) for b, x in zip(self.branches, xs)]
        return [F.relu(sum(f(x) for f, x in zip(row, xs))) for row in self.fuse]


class PoseNet(nn.Module):
    def __init__(self, joints=17, width=32, stages=(2, 3, 4)):
        super().__init__()
        self.stem = nn.Sequential(cbr(3, 64, s=2), cbr(64, width, s=2))
        self.transitions, self.stages = nn.ModuleList(), nn.ModuleList()
        for n in stages:
            widths = [width * 2 ** i for i in range(n)]
            self.transitions.append(cbr(widths[-2], widths[-1], s=2))
            self.stages.append(Exchange(widths))
        self.final_layer = nn.Conv2d(width, joints, 1)

    def forward(self, x):
        xs = [self.stem(x)]
        for t, s in zip(self.transitions, self.stages):
            xs = s(xs + [t(xs[-1])])
        return self.final_layer(xs[0])


class JointsMSELoss(nn.Module):
    def __init__(self, use_target_weight=True):
        super().__init__()
        self.criterion = nn.MSELoss(reduction='mean')
        self.use_target_weight = use_target_weight

    def forward(self, output, target, weight):
        if self.use_target_weight:
            output, target = output * weight[..., None, None], target * weight[..., None, None]
        return 0.5 * self.criterion(output, target)


model = PoseNet()
criterion = JointsMSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
lr_scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [170, 200], 0.1)
for epoch in range(210):
    for i in range(50):
        img = torch.randn(8, 3, 256, 192)
        heat, w = torch.rand(8, 17, 64, 48), torch.ones(8, 17)
        loss = criterion(model(img), heat, w)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    lr_scheduler.step()
