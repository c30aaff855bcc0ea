"""Models are registered by a decorator and built from a name and arguments."""
import argparse
from typing import Callable, Dict

import torch
import torch.nn as nn
import torch.nn.functional as F

MODELS: Dict[str, Callable] = {}


def register(name):
    def wrap(cls):
        assert name not in MODELS, f"{name} twice"
        MODELS[name] = cls
        return cls
    return wrap


def build_model(name, **kwargs):
    return MODELS[name](**kwargs)


class BaseModel(nn.Module):
    def __init__(self, num_classes):
        super().__init__()
        self.num_classes = num_classes

    def loss(self, x, y):
        return F.cross_entropy(self(x), y)

    def num_params(self):
        return sum(p.numel() for p in self.parameters())


@register("mlp")
class MLP(BaseModel):
    def __init__(self, num_classes, width=512):
        super().__init__(num_classes)
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, width), nn.ReLU(), nn.Linear(width, num_classes))

    def forward(self, x):
        return self.net(x)


@register("convmixer")
class ConvMixer(BaseModel):
    def __init__(self, num_classes, dim=128, depth=8, kernel_size=5, patch_size=2):
        super().__init__(num_classes)
        self.patch = nn.Sequential(nn.Conv2d(3, dim, patch_size, stride=patch_size), nn.GELU(), nn.BatchNorm2d(dim))
        self.depthwise = nn.ModuleList()
        self.pointwise = nn.ModuleList()
        for _ in range(depth):
            self.depthwise.append(nn.Sequential(nn.Conv2d(dim, dim, kernel_size, groups=dim, padding="same"), nn.GELU(), nn.BatchNorm2d(dim)))
            self.pointwise.append(nn.Sequential(nn.Conv2d(dim, dim, 1), nn.GELU(), nn.BatchNorm2d(dim)))
        self.head = nn.Linear(dim, num_classes)

    def forward(self, x):
        x = self.patch(x)
        for dw, pw in zip(self.depthwise, self.pointwise):
            x = pw(x + dw(x))
        return self.head(x.mean([-1, -2]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="convmixer", choices=["mlp", "convmixer"])
    parser.add_argument("--epochs", default=25, type=int)
    parser.add_argument("--lr-max", default=0.01, type=float)
    args = parser.parse_args()
    model = build_model(args.model, num_classes=10)
    print(args.model, model.num_params())
    opt = torch.optim.AdamW(model.parameters(), lr=args.lr_max, weight_decay=0.005)
    for epoch in range(args.epochs):
        for i in range(98):
            X, y = torch.randn(64, 3, 32, 32), torch.randint(0, 10, (64,))
            loss = model.loss(X, y)
            opt.zero_grad()
            loss.backward()
            opt.step()


if __name__ == "__main__":
    main()
