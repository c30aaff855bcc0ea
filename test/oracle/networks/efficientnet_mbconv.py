import math
from collections import namedtuple

import torch
import torch.nn as nn

BlockArgs = namedtuple("BlockArgs", "kernel repeats cin cout expand stride se")

B0 = [
    BlockArgs(3, 1, 32, 16, 1, 1, 0.25),
    BlockArgs(3, 2, 16, 24, 6, 2, 0.25),
    BlockArgs(5, 2, 24, 40, 6, 2, 0.25),
    BlockArgs(3, 3, 40, 80, 6, 2, 0.25),
    BlockArgs(5, 3, 80, 112, 6, 1, 0.25),
    BlockArgs(5, 4, 112, 192, 6, 2, 0.25),
    BlockArgs(3, 1, 192, 320, 6, 1, 0.25),
]

# width, depth, resolution, dropout
PHI = {"b0": (1.0, 1.0, 224, 0.2), "b1": (1.0, 1.1, 240, 0.2), "b2": (1.1, 1.2, 260, 0.3)}


def round_filters(f, w, divisor=8):
    f *= w
    new = max(divisor, int(f + divisor / 2) // divisor * divisor)
    return int(new + divisor) if new < 0.9 * f else int(new)


class SqueezeExcite(nn.Module):
    def __init__(self, ch, squeezed):
        super().__init__()
        self.reduce = nn.Conv2d(ch, squeezed, 1)
        self.expand = nn.Conv2d(squeezed, ch, 1)

    def forward(self, x):
        s = x.mean((2, 3), keepdim=True)
        return x * self.expand(nn.functional.silu(self.reduce(s))).sigmoid()


class MBConv(nn.Module):
    def __init__(self, a: BlockArgs, drop_connect=0.0):
        super().__init__()
        self.residual = a.stride == 1 and a.cin == a.cout
        self.drop = drop_connect
        mid = a.cin * a.expand
        bn = dict(momentum=0.01, eps=1e-3)
        mods = []
        if a.expand != 1:
            mods += [nn.Conv2d(a.cin, mid, 1, bias=False), nn.BatchNorm2d(mid, **bn), nn.SiLU()]
        mods += [nn.Conv2d(mid, mid, a.kernel, a.stride, a.kernel // 2, groups=mid, bias=False), nn.BatchNorm2d(mid, **bn), nn.SiLU()]
        if a.se:
            mods.append(SqueezeExcite(mid, max(1, int(a.cin * a.se))))
        mods += [nn.Conv2d(mid, a.cout, 1, bias=False), nn.BatchNorm2d(a.cout, **bn)]
        self.block = nn.Sequential(*mods)

    def forward(self, x):
        y = self.block(x)
        if not self.residual:
            return y
        if self.training and self.drop:
            keep = 1 - self.drop
            y = y / keep * torch.floor(keep + torch.rand(x.size(0), 1, 1, 1))
        return x + y


class EfficientNet(nn.Module):
    def __init__(self, name="b0", num_classes=1000):
        super().__init__()
        w, d, self.resolution, p = PHI[name]
        stem = round_filters(32, w)
        blocks = []
        for a in B0:
            a = a._replace(cin=round_filters(a.cin, w), cout=round_filters(a.cout, w), repeats=int(math.ceil(a.repeats * d)))
            for r in range(a.repeats):
                blocks.append(MBConv(a, drop_connect=0.1))
                if r == 0:
                    a = a._replace(cin=a.cout, stride=1)
        last = round_filters(1280, w)
        self.stem = nn.Sequential(nn.Conv2d(3, stem, 3, 2, 1, bias=False), nn.BatchNorm2d(stem), nn.SiLU())
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Sequential(nn.Conv2d(blocks[-1].block[-1].num_features, last, 1, bias=False), nn.BatchNorm2d(last), nn.SiLU(),
                                  nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(p), nn.Linear(last, num_classes))

    def forward(self, x):
        return self.head(self.blocks(self.stem(x)))


if __name__ == "__main__":
    net = EfficientNet("b1", num_classes=120)
    opt = torch.optim.RMSprop(net.parameters(), lr=0.016, alpha=0.9, eps=1e-3, momentum=0.9)
    for epoch in range(50):
        for i in range(200):
            x, y = torch.randn(4, 3, net.resolution, net.resolution), torch.randint(0, 120, (4,))
            loss = nn.functional.cross_entropy(net(x), y, label_smoothing=0.1)
            opt.zero_grad()
            loss.backward()
            opt.step()
