"""A curriculum: the network is trained in stages, each with data and rate of its own."""
from dataclasses import dataclass
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


@dataclass
class Stage:
    rows: int
    epochs: int
    lr: float


STAGES = [Stage(500, 2, 1e-2), Stage(1000, 3, 1e-3), Stage(2000, 4, 1e-4)]


class Regressor(nn.Module):
    def __init__(self, inputs=10, hidden=32):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(inputs, hidden), nn.GELU(), nn.Linear(hidden, 1))

    def forward(self, x):
        return self.body(x)


def validate(model, loader):
    model.eval()
    total = 0.0
    with torch.no_grad():
        for x, y in loader:
            total += nn.functional.mse_loss(model(x), y).item()
    return total / len(loader)


model = Regressor()
valid = DataLoader(TensorDataset(torch.randn(300, 10), torch.randn(300, 1)), batch_size=100)
for stage in STAGES:
    loader = DataLoader(TensorDataset(torch.randn(stage.rows, 10), torch.randn(stage.rows, 1)), batch_size=50)
    optimizer = torch.optim.Adam(model.parameters(), lr=stage.lr)
    for epoch in range(stage.epochs):
        model.train()
        for x, y in loader:
            loss = nn.functional.mse_loss(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        print(validate(model, valid))
