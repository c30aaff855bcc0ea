"""A grid of learning rates and seeds over a small network."""
import itertools
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

X, y = torch.randn(2048, 16), torch.randn(2048, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=128, shuffle=True)
RATES = [1e-2, 1e-3, 1e-4]
SEEDS = [0, 1]

losses = {}
for lr, seed in itertools.product(RATES, SEEDS):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(16, 64), nn.ReLU(), nn.Linear(64, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for epoch in range(4):
        for xb, yb in loader:
            loss = nn.functional.mse_loss(model(xb), yb)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    losses[lr, seed] = loss.item()
print(losses)
