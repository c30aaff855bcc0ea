"""Patience, gradient accumulation, a scheduler and a final test pass."""
import copy
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class MLP(nn.Module):
    def __init__(self, d_in=8, hidden=64, n_out=3, depth=2):
        super().__init__()
        layers, width = [], d_in
        for _ in range(depth):
            layers += [nn.Linear(width, hidden), nn.ReLU(), nn.Dropout(0.1)]
            width = hidden
        self.body = nn.Sequential(*layers)
        self.head = nn.Linear(width, n_out)

    def forward(self, x):
        return self.head(self.body(x))


data = TensorDataset(torch.randn(2000, 8), torch.randint(0, 3, (2000,)))
train_set, val_set, test_set = random_split(data, [1500, 300, 200])
train_loader = DataLoader(train_set, batch_size=64, shuffle=True)
val_loader = DataLoader(val_set, batch_size=128)
test_loader = DataLoader(test_set, batch_size=50)

criterion = nn.CrossEntropyLoss()


def evaluate(model, loader):
    model.eval()
    total = 0.0
    with torch.inference_mode():
        for x, y in loader:
            total += criterion(model(x.to(DEVICE)), y.to(DEVICE)).item()
    return total / len(loader)


def fit(model, epochs=5, accumulate=4):
    opt = torch.optim.AdamW(model.parameters(), lr=1e-3)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=epochs)
    best_state = copy.deepcopy({})
    for epoch in range(epochs):
        model.train()
        opt.zero_grad()
        for step, (x, y) in enumerate(train_loader):
            loss = criterion(model(x.to(DEVICE)), y.to(DEVICE)) / accumulate
            loss.backward()
            if (step + 1) % accumulate == 0:
                nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                opt.step()
                opt.zero_grad()
        sched.step()
        print(epoch, evaluate(model, val_loader))
    model.load_state_dict(best_state)
    return model


for depth in (1, 2, 4):
    net = fit(MLP(depth=depth).to(DEVICE), epochs=3 if depth < 4 else 2)
    print(depth, evaluate(net, test_loader))
