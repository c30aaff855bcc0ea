"""WaveNet-like stack for 8-bit mu-law audio."""
import torch
import torch.nn as nn
import torch.nn.functional as F

QUANT = 256
RESIDUAL = 64
SKIP = 128
BLOCKS = 3
LAYERS = 8


class CausalConv1d(nn.Conv1d):
    def __init__(self, in_channels, out_channels, kernel_size, dilation=1, **kwargs):
        self._pad = (kernel_size - 1) * dilation
        super().__init__(in_channels, out_channels, kernel_size, padding=0, dilation=dilation, **kwargs)

    def forward(self, x):
        return super().forward(F.pad(x, (self._pad, 0)))


class GatedLayer(nn.Module):
    def __init__(self, channels, skip, dilation):
        super().__init__()
        self.filter = CausalConv1d(channels, channels, 2, dilation=dilation)
        self.gate = CausalConv1d(channels, channels, 2, dilation=dilation)
        self.res = nn.Conv1d(channels, channels, 1)
        self.skip = nn.Conv1d(channels, skip, 1)

    def forward(self, x):
        h = torch.tanh(self.filter(x)) * torch.sigmoid(self.gate(x))
        return x + self.res(h), self.skip(h)


class WaveNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(QUANT, RESIDUAL)
        self.stack = nn.ModuleList()
        for b in range(BLOCKS):
            for l in range(LAYERS):
                self.stack.append(GatedLayer(RESIDUAL, SKIP, 2 ** l))
        self.post = nn.Sequential(nn.ReLU(), nn.Conv1d(SKIP, SKIP, 1), nn.ReLU(), nn.Conv1d(SKIP, QUANT, 1))

    @property
    def receptive_field(self):
        return BLOCKS * sum(2 ** l for l in range(LAYERS)) + 1

    def forward(self, wav):
        x = self.embed(wav).transpose(1, 2)
        skips = 0
        for layer in self.stack:
            x, s = layer(x)
            skips = skips + s
        return self.post(skips)


net = WaveNet()
print("receptive field", net.receptive_field)
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, eps=1e-4)
for step in range(10000):
    wav = torch.randint(0, QUANT, (4, 4001))
    logits = net(wav[:, :-1])
    loss = F.cross_entropy(logits, wav[:, 1:])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 100 == 0:
        print(step, loss.item())
