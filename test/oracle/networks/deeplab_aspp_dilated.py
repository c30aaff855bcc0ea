import torch
import torch.nn as nn
import torch.nn.functional as F


class ASPPConv(nn.Sequential):
    def __init__(self, in_channels, out_channels, dilation):
        super().__init__(
            nn.Conv2d(in_channels, out_channels, 3, padding=dilation, dilation=dilation, bias=False),
            nn.BatchNorm2d(out_channels),
            nn.ReLU())


class ASPPPooling(nn.Sequential):
    def __init__(self, in_channels, out_channels):
        super().__init__(nn.AdaptiveAvgPool2d(1), nn.Conv2d(in_channels, out_channels, 1, bias=False),
                         nn.BatchNorm2d(out_channels), nn.ReLU())

    def forward(self, x):
        size = x.shape[-2:]
        for mod in self:
            x = mod(x)
        return F.interpolate(x, size=size, mode='bilinear', align_corners=False)


class ASPP(nn.Module):
    def __init__(self, in_channels, atrous_rates, out_channels=256):
        super().__init__()
        modules = []
        modules.append(nn.Sequential(nn.Conv2d(in_channels, out_channels, 1, bias=False), nn.BatchNorm2d(out_channels), nn.ReLU()))
        for rate in tuple(atrous_rates):
            modules.append(ASPPConv(in_channels, out_channels, rate))
        modules.append(ASPPPooling(in_channels, out_channels))
        self.convs = nn.ModuleList(modules)
        self.project = nn.Sequential(nn.Conv2d(len(self.convs) * out_channels, out_channels, 1, bias=False),
                                     nn.BatchNorm2d(out_channels), nn.ReLU(), nn.Dropout(0.5))

    def forward(self, x):
        return self.project(torch.cat([conv(x) for conv in self.convs], dim=1))


class SegNet(nn.Module):
    def __init__(self, n_classes, base=32, output_stride=8):
        super().__init__()
        layers, c = [], 3
        strides = [2, 2, 2, 1] if output_stride == 8 else [2, 2, 2, 2]
        dil = [1, 1, 1, 2] if output_stride == 8 else [1] * 4
        for k, (s, d) in enumerate(zip(strides, dil)):
            o = base << k
            layers += [nn.Conv2d(c, o, 3, s, d, dilation=d, bias=False), nn.BatchNorm2d(o), nn.ReLU(True)]
            c = o
        self.backbone = nn.Sequential(*layers)
        self.classifier = nn.Sequential(ASPP(c, [12, 24, 36], 128), nn.Conv2d(128, 128, 3, padding=1, bias=False),
                                        nn.BatchNorm2d(128), nn.ReLU(), nn.Conv2d(128, n_classes, 1))

    def forward(self, x):
        y = self.classifier(self.backbone(x))
        return F.interpolate(y, size=x.shape[-2:], mode='bilinear', align_corners=False)


def poly_lr(it, total, power=0.9):
    return (1 - it / total) ** power


model = SegNet(n_classes=21)
optimizer = torch.optim.SGD(params=[
    {'params': model.backbone.parameters(), 'lr': 0.1 * 0.01},
    {'params': model.classifier.parameters(), 'lr': 0.01},
], lr=0.01, momentum=0.9, weight_decay=1e-4)
total_itrs = 30_000
sched = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda it: poly_lr(it, total_itrs))
cur_itrs = 0
while True:
    images, labels = torch.randn(4, 3, 257, 257), torch.randint(0, 21, (4, 257, 257))
    cur_itrs += 1
    optimizer.zero_grad()
    loss = F.cross_entropy(model(images), labels, ignore_index=255)
    loss.backward()
    optimizer.step()
    sched.step()
    if cur_itrs >= total_itrs:
        break
