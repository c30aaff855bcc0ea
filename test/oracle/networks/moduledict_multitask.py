import torch
from torch import nn

TASKS = {"age": 1, "gender": 2, "ethnicity": 5}
ACTS = nn.ModuleDict([["relu", nn.ReLU()], ["lrelu", nn.LeakyReLU(0.2)]])


class Trunk(nn.Module):
    def __init__(self, act="relu", widths=(32, 64, 128)):
        super().__init__()
        seq = nn.Sequential()
        cin = 1
        for k, w in enumerate(widths, start=1):
            seq.add_module(f"conv{k}", nn.Conv2d(cin, w, (3, 3)))
            seq.add_module(f"norm{k}", nn.InstanceNorm2d(w, affine=True))
            seq.add_module(f"act{k}", ACTS[act])
            seq.add_module(f"pool{k}", nn.MaxPool2d((2, 2)))
            cin = w
        self.seq = seq
        self.dim = cin * 4 * 4

    def forward(self, x):
        return self.seq(x).flatten(1)


class MultiTask(nn.Module):
    def __init__(self, tasks):
        super().__init__()
        self.trunk = Trunk(act="lrelu")
        self.heads = nn.ModuleDict({
            name: nn.Sequential(nn.Linear(self.trunk.dim, 64), nn.ReLU(), nn.Linear(64, n_out))
            for name, n_out in tasks.items()
        })
        # uncertainty weighting
        self.log_vars = nn.ParameterDict({name: nn.Parameter(torch.zeros(1)) for name in tasks})

    def forward(self, x):
        z = self.trunk(x)
        return {name: head(z) for name, head in self.heads.items()}


model = MultiTask(TASKS)
opt = torch.optim.Adam([
    {"params": model.trunk.parameters()},
    {"params": model.heads.parameters(), "lr": 1e-3},
    {"params": model.log_vars.parameters(), "lr": 1e-2},
], lr=1e-4)

losses = {"age": nn.L1Loss(), "gender": nn.CrossEntropyLoss(), "ethnicity": nn.CrossEntropyLoss()}
for epoch in range(15):
    for _ in range(185):
        x = torch.rand(128, 1, 48, 48)
        y = {"age": torch.rand(128, 1) * 90, "gender": torch.randint(0, 2, (128,)), "ethnicity": torch.randint(0, 5, (128,))}
        out = model(x)
        loss = sum(torch.exp(-model.log_vars[t]) * losses[t](out[t], y[t]) + model.log_vars[t] for t in TASKS)
        loss = loss.mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
