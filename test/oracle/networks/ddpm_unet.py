"""Denoising diffusion on 32x32 pictures: small U-Net with time embedding and attention at 16x16."""
import copy
import math
from dataclasses import dataclass, field
from typing import Tuple

import torch
import torch.nn.functional as F
from torch import nn


@dataclass
class Config:
    image_size: int = 32
    in_channels: int = 3
    base: int = 64
    mults: Tuple[int, ...] = (1, 2, 2, 4)
    num_res_blocks: int = 2
    attn_at: Tuple[int, ...] = (16,)
    dropout: float = 0.1
    timesteps: int = 1000
    batch: int = 16
    lr: float = 2e-4
    ema: float = 0.999
    betas: list = field(default_factory=lambda: [1e-4, 0.02])


def timestep_embedding(t, dim):
    half = dim // 2
    freqs = torch.exp(-math.log(10000) * torch.arange(half, device=t.device) / half)
    args = t[:, None].float() * freqs[None]
    return torch.cat([args.sin(), args.cos()], dim=-1)


class ResBlock(nn.Module):
    def __init__(self, in_ch, out_ch, temb_ch, dropout):
        super().__init__()
        self.norm1 = nn.GroupNorm(32, in_ch)
        self.conv1 = nn.Conv2d(in_ch, out_ch, 3, padding=1)
        self.temb_proj = nn.Linear(temb_ch, out_ch)
        self.norm2 = nn.GroupNorm(32, out_ch)
        self.dropout = nn.Dropout(dropout)
        self.conv2 = nn.Conv2d(out_ch, out_ch, 3, padding=1)
        self.skip = nn.Conv2d(in_ch, out_ch, 1) if in_ch != out_ch else nn.Identity()

    def forward(self, x, temb):
        h = self.conv1(F.silu(self.norm1(x)))
        h = h + self.temb_proj(F.silu(temb))[:, :, None, None]
        h = self.conv2(self.dropout(F.silu(self.norm2(h))))
        return h + self.skip(x)


class AttnBlock(nn.Module):
    def __init__(self, ch):
        super().__init__()
        self.norm = nn.GroupNorm(32, ch)
        self.qkv = nn.Conv1d(ch, ch * 3, 1)
        self.proj = nn.Conv1d(ch, ch, 1)

    def forward(self, x):
        b, c, h, w = x.shape
        q, k, v = self.qkv(self.norm(x).view(b, c, -1)).chunk(3, dim=1)
        w_ = torch.einsum("bci,bcj->bij", q, k) * c ** -0.5
        out = torch.einsum("bij,bcj->bci", w_.softmax(-1), v)
        return x + self.proj(out).view(b, c, h, w)


class UNet(nn.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        ch, temb_ch = cfg.base, cfg.base * 4
        self.cfg = cfg
        self.time_mlp = nn.Sequential(nn.Linear(ch, temb_ch), nn.SiLU(), nn.Linear(temb_ch, temb_ch))
        self.head = nn.Conv2d(cfg.in_channels, ch, 3, padding=1)
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        chs, now, res = [ch], ch, cfg.image_size
        for i, m in enumerate(cfg.mults):
            out = cfg.base * m
            for _ in range(cfg.num_res_blocks):
                attn = AttnBlock(out) if res in cfg.attn_at else nn.Identity()
                self.down.append(nn.ModuleList([ResBlock(now, out, temb_ch, cfg.dropout), attn]))
                now = out
                chs.append(now)
            if i != len(cfg.mults) - 1:
                self.down.append(nn.Conv2d(now, now, 3, stride=2, padding=1))
                chs.append(now)
                res //= 2
        self.mid = nn.ModuleList([ResBlock(now, now, temb_ch, cfg.dropout), AttnBlock(now),
                                  ResBlock(now, now, temb_ch, cfg.dropout)])
        for i, m in reversed(list(enumerate(cfg.mults))):
            out = cfg.base * m
            for _ in range(cfg.num_res_blocks + 1):
                attn = AttnBlock(out) if res in cfg.attn_at else nn.Identity()
                self.up.append(nn.ModuleList([ResBlock(chs.pop() + now, out, temb_ch, cfg.dropout), attn]))
                now = out
            if i != 0:
                self.up.append(nn.Sequential(nn.Upsample(scale_factor=2, mode="nearest"),
                                             nn.Conv2d(now, now, 3, padding=1)))
                res *= 2
        self.tail = nn.Sequential(nn.GroupNorm(32, now), nn.SiLU(), nn.Conv2d(now, cfg.in_channels, 3, padding=1))

    def forward(self, x, t):
        temb = self.time_mlp(timestep_embedding(t, self.cfg.base))
        h = self.head(x)
        hs = [h]
        for layer in self.down:
            if isinstance(layer, nn.ModuleList):
                h = layer[1](layer[0](h, temb))
            else:
                h = layer(h)
            hs.append(h)
        h = self.mid[2](self.mid[1](self.mid[0](h, temb)), temb)
        for layer in self.up:
            if isinstance(layer, nn.ModuleList):
                h = layer[1](layer[0](torch.cat([h, hs.pop()], dim=1), temb))
            else:
                h = layer(h)
        return self.tail(h)


def main():
    cfg = Config()
    model = UNet(cfg)
    ema = copy.deepcopy(model).requires_grad_(False)
    betas = torch.linspace(*cfg.betas, cfg.timesteps)
    alphas_bar = torch.cumprod(1 - betas, dim=0)
    opt = torch.optim.Adam(model.parameters(), lr=cfg.lr)
    for step in range(800_000):
        x0 = torch.rand(cfg.batch, cfg.in_channels, cfg.image_size, cfg.image_size) * 2 - 1
        t = torch.randint(0, cfg.timesteps, (cfg.batch,))
        eps = torch.randn_like(x0)
        ab = alphas_bar[t].view(-1, 1, 1, 1)
        loss = F.mse_loss(model(ab.sqrt() * x0 + (1 - ab).sqrt() * eps, t), eps)
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        with torch.no_grad():
            for p, q in zip(ema.parameters(), model.parameters()):
                p.lerp_(q, 1 - cfg.ema)


if __name__ == "__main__":
    main()
