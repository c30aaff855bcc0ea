"""Convolutional nets and a perceptron, as their papers and the tutorials have them."""

from torch import nn
from torch.nn import functional as F

from decoder import fill


def network(name, **where):
    """The network, and the shape of one sample."""
    if name == "resnet50":
        return ResNet((3, 4, 6, 3), 64, 1000, isDeep=True, **where), (3, 224, 224)
    if name == "resnet18":
        return ResNet((2, 2, 2, 2), 64, 1000, **where), (3, 224, 224)
    if name == "resnet18-cifar":
        return ResNet((2, 2, 2, 2), 64, 10, isSmall=True, **where), (3, 32, 32)
    if name == "tiny-resnet":
        return ResNet((1, 1), 8, 10, isSmall=True, **where), (3, 16, 16)
    if name == "cnn-mnist":
        return small_cnn(**where), (1, 28, 28)
    if name == "mlp":
        layers = (nn.Linear(784, 512, **where), nn.ReLU(), nn.Linear(512, 512, **where), nn.ReLU())
        return nn.Sequential(nn.Flatten(), *layers, nn.Linear(512, 10, **where)), (1, 28, 28)
    raise ValueError(f"no network {name}")


def small_cnn(**where):
    """As in PyTorch's MNIST example."""
    return nn.Sequential(
        nn.Conv2d(1, 32, 3, **where),
        nn.ReLU(),
        nn.Conv2d(32, 64, 3, **where),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(9216, 128, **where),
        nn.ReLU(),
        nn.Linear(128, 10, **where),
    )


def conv(source, target, size, stride=1, **where):
    return nn.Conv2d(source, target, size, stride, size // 2, bias=False, **where)


class Residual(nn.Module):
    """Two convolutions, or with `isDeep` three around a bottleneck a quarter as wide."""

    def __init__(self, source, width, stride, isDeep, **where):
        super().__init__()
        target = width * 4 if isDeep else width
        sizes = (1, 3, 1) if isDeep else (3, 3)
        widths = (source, width, width, target) if isDeep else (source, width, target)
        at_stride = 1 if isDeep else 0
        self.convs = nn.ModuleList(
            conv(widths[at], widths[at + 1], size, stride if at == at_stride else 1, **where)
            for at, size in enumerate(sizes)
        )
        self.norms = nn.ModuleList(nn.BatchNorm2d(width, **where) for width in widths[1:])
        isSame = stride == 1 and source == target
        self.short = None if isSame else conv(source, target, 1, stride, **where)
        self.short_norm = None if isSame else nn.BatchNorm2d(target, **where)

    def forward(self, x):
        y = x
        for at, (step, norm) in enumerate(zip(self.convs, self.norms)):
            y = norm(step(y))
            if at < len(self.convs) - 1:
                y = F.relu(y)
        return F.relu(y + (x if self.short is None else self.short_norm(self.short(x))))


class ResNet(nn.Module):
    """He et al. 2015, as torchvision builds it; `isSmall` for pictures of 32 px: no stride and no pooling at first."""

    def __init__(self, blocks, width, classes, isDeep=False, isSmall=False, **where):
        super().__init__()
        first = conv(3, width, 3, 1, **where) if isSmall else conv(3, width, 7, 2, **where)
        stem = (first, nn.BatchNorm2d(width, **where), nn.ReLU())
        self.stem = nn.Sequential(*stem, *(() if isSmall else (nn.MaxPool2d(3, 2, 1),)))
        stages, source = [], width
        for at, count in enumerate(blocks):
            for turn in range(count):
                stride = 2 if at > 0 and turn == 0 else 1
                stages.append(Residual(source, width * 2**at, stride, isDeep, **where))
                source = width * 2**at * (4 if isDeep else 1)
        self.stages = nn.Sequential(*stages)
        self.head = nn.Linear(source, classes, **where)
        fill(self, 0.05)

    def forward(self, x):
        return self.head(self.stages(self.stem(x)).mean((2, 3)))
