"""Tabular regression (housing-like). Sequential with named layers."""
from collections import OrderedDict

import torch
from torch import nn

torch.manual_seed(0)

N_FEATURES = 13
X = torch.randn(506, N_FEATURES)
y = torch.randn(506, 1)

net = nn.Sequential(OrderedDict([
    ('fc1', nn.Linear(N_FEATURES, 64)),
    ('bn1', nn.BatchNorm1d(64)),
    ('act1', nn.LeakyReLU(0.1)),
    ('fc2', nn.Linear(64, 64)),
    ('bn2', nn.BatchNorm1d(64)),
    ('act2', nn.LeakyReLU(0.1)),
    ('drop', nn.Dropout(p=0.25)),
    ('head', nn.Linear(64, 1)),
]))

loss_fn = nn.MSELoss()
opt = torch.optim.RMSprop(net.parameters(), lr=1e-3)

batch = 46
for epoch in range(200):
    perm = torch.randperm(X.size(0))
    running = 0.0
    for i in range(0, X.size(0), batch):
        idx = perm[i:i + batch]
        xb, yb = X[idx], y[idx]
        opt.zero_grad()
        loss = loss_fn(net(xb), yb)
        loss.backward()
        opt.step()
        running += loss.item()
    if epoch % 20 == 0:
        print(epoch, running)
