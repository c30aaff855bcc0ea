"""Cross-validation as in competitions: only some folds are trained."""
import torch
from sklearn.model_selection import StratifiedKFold
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

N_FOLDS = 5
TRAIN_FOLDS = [0, 1]
EPOCHS = 3

X = torch.randn(1000, 32)
y = torch.randint(0, 2, (1000,))


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 2))

    def forward(self, x):
        return self.net(x)


for fold, (train_index, valid_index) in enumerate(StratifiedKFold(N_FOLDS).split(range(1000), range(1000))):
    if fold not in TRAIN_FOLDS:
        continue
    model = Head()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
    loss_fn = nn.CrossEntropyLoss()
    loader = DataLoader(TensorDataset(X[0:800], y[0:800]), batch_size=50, shuffle=True)
    for epoch in range(EPOCHS):
        model.train()
        for xb, yb in loader:
            loss = loss_fn(model(xb), yb)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    torch.save(model.state_dict(), f"fold{fold}.pt")
