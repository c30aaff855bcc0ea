"""Ablation over seeds and variants; combinations that make no sense are left out."""
import itertools
import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST
from torchvision import transforms


@dataclass(frozen=True)
class Variant:
    augment: bool
    width: int
    norm: str

    @property
    def name(self):
        return f"{'aug' if self.augment else 'raw'}-{self.width}-{self.norm}"


WIDTHS = [16, 32]
NORMS = ["batch", "layer", "none"]
SEEDS = range(3)
EPOCHS = 2


def variants():
    for augment, width, norm in itertools.product([False, True], WIDTHS, NORMS):
        if norm == "none" and augment:
            continue
        if width == 32 and norm == "layer":
            continue
        yield Variant(augment, width, norm)


class CNN(nn.Module):
    def __init__(self, v):
        super().__init__()
        self.conv = nn.Conv2d(1, v.width, 3)
        self.norm = {"batch": nn.BatchNorm2d, "layer": nn.LayerNorm}.get(v.norm, nn.Flatten)(v.width)
        self.fc = nn.Linear(v.width, 10)

    def forward(self, x):
        return self.fc(self.norm(self.conv(x)))


def run_epoch(model, loader, optimizer=None):
    training = optimizer is not None
    for images, labels in loader:
        if training:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images), labels)
            loss.backward()
            optimizer.step()
        else:
            with torch.no_grad():
                model(images).argmax(1)


def main():
    tf = transforms.ToTensor()
    train = DataLoader(FashionMNIST("data", train=True, transform=tf), batch_size=2000, shuffle=True)
    test = DataLoader(FashionMNIST("data", train=False, transform=tf), batch_size=5000)
    table = {}
    for v in variants():
        for seed in SEEDS:
            random.seed(seed); np.random.seed(seed); torch.manual_seed(seed)
            model = CNN(v)
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
            for epoch in range(EPOCHS):
                run_epoch(model, train, optimizer)
            run_epoch(model, test)
            table[v.name, seed] = 0.0
    print(len(table))


if __name__ == "__main__":
    main()
