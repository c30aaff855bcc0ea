"""RealNVP on two moons."""
import math
import torch
from torch import nn

DIM, HIDDEN, N_COUPLING = 2, 256, 6

nets = lambda: nn.Sequential(nn.Linear(DIM, HIDDEN), nn.LeakyReLU(), nn.Linear(HIDDEN, HIDDEN), nn.LeakyReLU(), nn.Linear(HIDDEN, DIM), nn.Tanh())
nett = lambda: nn.Sequential(nn.Linear(DIM, HIDDEN), nn.LeakyReLU(), nn.Linear(HIDDEN, HIDDEN), nn.LeakyReLU(), nn.Linear(HIDDEN, DIM))
masks = torch.tensor([[0., 1.], [1., 0.]] * (N_COUPLING // 2))


class RealNVP(nn.Module):
    def __init__(self, nets, nett, mask):
        super(RealNVP, self).__init__()
        self.mask = nn.Parameter(mask, requires_grad=False)
        self.t = torch.nn.ModuleList([nett() for _ in range(len(mask))])
        self.s = torch.nn.ModuleList([nets() for _ in range(len(mask))])

    def f(self, x):
        log_det_J, z = x.new_zeros(x.shape[0]), x
        for i in reversed(range(len(self.t))):
            z_ = self.mask[i] * z
            s = self.s[i](z_) * (1 - self.mask[i])
            t = self.t[i](z_) * (1 - self.mask[i])
            z = (1 - self.mask[i]) * (z - t) * torch.exp(-s) + z_
            log_det_J -= s.sum(dim=1)
        return z, log_det_J

    def log_prob(self, x):
        z, logp = self.f(x)
        return -0.5 * (z ** 2).sum(1) - 0.5 * DIM * math.log(2 * math.pi) + logp


def moons(n):
    t = torch.rand(n) * math.pi
    flip = torch.randint(0, 2, (n,)).float()
    x = torch.stack([torch.cos(t) * (1 - 2 * flip) + flip, torch.sin(t) * (1 - 2 * flip) + 0.5 * flip], 1)
    return x + 0.05 * torch.randn_like(x)


flow = RealNVP(nets, nett, masks)
optimizer = torch.optim.Adam([p for p in flow.parameters() if p.requires_grad == True], lr=1e-4)
for t in range(5001):
    loss = -flow.log_prob(moons(100)).mean()
    optimizer.zero_grad()
    loss.backward(retain_graph=True)
    optimizer.step()
    if t % 500 == 0:
        print('iter %s:' % t, 'loss = %.3f' % loss)
