"""Small sweep over learning rate and batch size for an MLP on Fashion-MNIST."""
import itertools
import json
import random

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, transforms

LEARNING_RATES = [1e-2, 1e-3, 1e-4]
BATCH_SIZES = [256, 512]
EPOCHS = 3
device = "cuda" if torch.cuda.is_available() else "cpu"


def set_seed(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


class MLP(nn.Module):
    def __init__(self, hidden=256):
        super().__init__()
        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(784, hidden), nn.ReLU(), nn.Linear(hidden, 10))

    def forward(self, x):
        return self.layers(x)


full = datasets.FashionMNIST("data", train=True, download=True, transform=transforms.ToTensor())
train_set, val_set = random_split(full, [50000, 10000])


def evaluate(model, loader, criterion):
    model.eval()
    total = 0.0
    with torch.no_grad():
        for images, labels in loader:
            images, labels = images.to(device), labels.to(device)
            total += criterion(model(images), labels).item()
    return total / len(loader)


def run(lr, batch_size):
    set_seed(0)
    train_loader = DataLoader(train_set, batch_size=batch_size, shuffle=True)
    val_loader = DataLoader(val_set, batch_size=1000)
    model = MLP().to(device)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    best = float("inf")
    for epoch in range(EPOCHS):
        model.train()
        for images, labels in train_loader:
            images, labels = images.to(device), labels.to(device)
            loss = criterion(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        val_loss = evaluate(model, val_loader, criterion)
        best = min(best, val_loss)
    return best


results = []
for lr, batch_size in itertools.product(LEARNING_RATES, BATCH_SIZES):
    score = run(lr, batch_size)
    results.append({"lr": lr, "batch_size": batch_size, "val_loss": score})
    print(lr, batch_size, score)

results.sort(key=lambda r: r["val_loss"])
json.dump(results, open("sweep.json", "w"), indent=2)
