"""Forecast the next value of 7 sensors with nn.TransformerEncoder."""
import torch
import torch.nn as nn

params = dict(
    n_features=7,
    d_model=128,
    nhead=8,
    num_layers=4,
    dim_feedforward=256,
    dropout=0.1,
    window=96,
    horizon=24,
)

class Forecaster(nn.Module):
    def __init__(self, n_features, d_model, nhead, num_layers, dim_feedforward, dropout, window, horizon):
        super().__init__()
        self.inp = nn.Linear(n_features, d_model)
        self.pos = nn.Parameter(torch.zeros(1, window, d_model))
        nn.init.trunc_normal_(self.pos, std=0.02)
        layer = nn.TransformerEncoderLayer(d_model, nhead, dim_feedforward, dropout, activation="gelu",
                                           batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, num_layers, norm=nn.LayerNorm(d_model), enable_nested_tensor=False)
        self.out = nn.Linear(d_model, horizon * n_features)
        self.horizon, self.n_features = horizon, n_features

    def forward(self, x):
        # RevIN, without affine
        mu, sd = x.mean(1, keepdim=True), x.std(1, keepdim=True) + 1e-5
        h = self.encoder(self.inp((x - mu) / sd) + self.pos)
        y = self.out(h[:, -1]).view(-1, self.horizon, self.n_features)
        return y * sd + mu

series = torch.randn(17420, params["n_features"]).cumsum(0)
model = Forecaster(**params)
opt = torch.optim.AdamW(model.parameters(), lr=1e-4, weight_decay=0.01)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=1e-3, total_steps=5000)
W, H, BS = params["window"], params["horizon"], 32
step = 0
while step < 5000:
    start = torch.randint(0, len(series) - W - H, (BS, 1))
    idx = start + torch.arange(W + H)
    chunk = series[idx]
    pred = model(chunk[:, :W])
    loss = nn.functional.huber_loss(pred, chunk[:, W:])
    opt.zero_grad()
    loss.backward()
    opt.step(); sched.step()
    step += 1
    if step % 500 == 0:
        print(step, loss.item(), sched.get_last_lr())
