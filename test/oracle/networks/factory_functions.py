import torch
import torch.nn as nn
import torch.nn.functional as F
from functools import partial


def conv(ni, nf, ks=3, stride=2, act=True, norm=None, bias=None):
    if bias is None:
        bias = norm is None
    layers = [nn.Conv2d(ni, nf, stride=stride, kernel_size=ks, padding=ks // 2, bias=bias)]
    if norm:
        layers.append(norm(nf))
    if act:
        layers.append(nn.ReLU())
    return nn.Sequential(*layers)


def _conv_block(ni, nf, stride, act=True, norm=None, ks=3):
    return nn.Sequential(conv(ni, nf, stride=1, act=True, norm=norm, ks=ks),
                         conv(nf, nf, stride=stride, act=act, norm=norm, ks=ks))


class ResBlock(nn.Module):
    def __init__(self, ni, nf, stride=1, ks=3, norm=None):
        super().__init__()
        self.convs = _conv_block(ni, nf, stride, act=False, ks=ks, norm=norm)
        self.idconv = nn.Identity() if ni == nf else conv(ni, nf, ks=1, stride=1, act=False)
        self.pool = nn.Identity() if stride == 1 else nn.AvgPool2d(2, ceil_mode=True)

    def forward(self, x):
        return F.relu(self.convs(x) + self.idconv(self.pool(x)))


def get_model(nfs=(16, 32, 64, 128, 256), norm=nn.BatchNorm2d, n_out=10):
    layers = [ResBlock(1, nfs[0], ks=5, stride=1, norm=norm)]
    layers += [ResBlock(nfs[i], nfs[i + 1], norm=norm, stride=2) for i in range(len(nfs) - 1)]
    layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(nfs[-1], n_out, bias=False), nn.BatchNorm1d(n_out)]
    return nn.Sequential(*layers)


def fit(epochs, model, loss_func, opt, train_dl):
    for epoch in range(epochs):
        model.train()
        for xb, yb in train_dl:
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
            opt.zero_grad()
        print(epoch, loss.item())


opt_func = partial(torch.optim.AdamW, betas=(0.9, 0.95), eps=1e-5)
model = get_model(norm=nn.BatchNorm2d)
opt = opt_func(model.parameters(), lr=1e-2)
dl = [(torch.randn(128, 1, 28, 28), torch.randint(0, 10, (128,))) for _ in range(8)]
fit(5, model, F.cross_entropy, opt, dl)
