import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.parametrizations import spectral_norm

Z_DIM, BASE, BOTTOM = 128, 128, 4


class GBlock(nn.Module):
    def __init__(self, cin, cout, upsample=True):
        super().__init__()
        self.up = upsample
        self.b1, self.b2 = nn.BatchNorm2d(cin), nn.BatchNorm2d(cout)
        self.c1 = nn.Conv2d(cin, cout, 3, 1, 1)
        self.c2 = nn.Conv2d(cout, cout, 3, 1, 1)
        self.sc = nn.Conv2d(cin, cout, 1)

    def _upsample(self, x):
        return F.interpolate(x, scale_factor=2) if self.up else x

    def forward(self, x):
        h = self.c1(self._upsample(F.relu(self.b1(x))))
        h = self.c2(F.relu(self.b2(h)))
        return h + self.sc(self._upsample(x))


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(Z_DIM, BOTTOM ** 2 * BASE)
        self.blocks = nn.Sequential(GBlock(BASE, BASE), GBlock(BASE, BASE), GBlock(BASE, BASE))
        self.out = nn.Sequential(nn.BatchNorm2d(BASE), nn.ReLU(), nn.Conv2d(BASE, 3, 3, 1, 1), nn.Tanh())

    def forward(self, z):
        return self.out(self.blocks(self.l1(z).view(-1, BASE, BOTTOM, BOTTOM)))


def sn_conv(*args, **kwargs):
    return spectral_norm(nn.Conv2d(*args, **kwargs))


class DBlock(nn.Module):
    def __init__(self, cin, cout, down=False):
        super().__init__()
        self.main = nn.Sequential(nn.ReLU(), sn_conv(cin, cout, 3, 1, 1), nn.ReLU(), sn_conv(cout, cout, 3, 1, 1))
        self.learnable_sc = cin != cout or down
        if self.learnable_sc:
            self.sc = sn_conv(cin, cout, 1)
        self.down = nn.AvgPool2d(2) if down else nn.Identity()

    def forward(self, x):
        sc = self.sc(x) if self.learnable_sc else x
        return self.down(self.main(x)) + self.down(sc)


class Discriminator(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(DBlock(3, BASE, True), DBlock(BASE, BASE, True), DBlock(BASE, BASE), DBlock(BASE, BASE), nn.ReLU())
        self.l = spectral_norm(nn.Linear(BASE, 1, bias=False))

    def forward(self, x):
        return self.l(self.net(x).sum((2, 3)))


G, D = Generator(), Discriminator()
opt_g = torch.optim.Adam(G.parameters(), 2e-4, (0.0, 0.9))
opt_d = torch.optim.Adam(D.parameters(), 2e-4, (0.0, 0.9))
bs, n_dis = 32, 5

for it in range(50_000):
    for _ in range(n_dis):
        real = torch.rand(bs, 3, 32, 32) * 2 - 1
        with torch.no_grad():
            fake = G(torch.randn(bs, Z_DIM))
        loss_d = F.relu(1 - D(real)).mean() + F.relu(1 + D(fake)).mean()
        opt_d.zero_grad()
        loss_d.backward()
        opt_d.step()
    loss_g = -D(G(torch.randn(bs * 2, Z_DIM))).mean()
    opt_g.zero_grad()
    loss_g.backward()
    opt_g.step()
