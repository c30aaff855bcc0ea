"""Tiny language model where every second block has a mixture of experts (soft top-k; all experts run)."""
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclass
class MoEConfig:
    vocab: int = 8192
    dim: int = 256
    layers: int = 4
    heads: int = 4
    experts: int = 8
    top_k: int = 2
    seq: int = 128
    aux_weight: float = 0.01

    @property
    def hidden(self) -> int:
        return self.dim * 4


class Expert(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.up = nn.Linear(dim, hidden)
        self.down = nn.Linear(hidden, dim)

    def forward(self, x):
        return self.down(F.gelu(self.up(x)))


class MoE(nn.Module):
    def __init__(self, cfg):
        super().__init__()
        self.router = nn.Linear(cfg.dim, cfg.experts, bias=False)
        self.experts = nn.ModuleList(Expert(cfg.dim, cfg.hidden) for _ in range(cfg.experts))
        self.k = cfg.top_k

    def forward(self, x):
        probs = self.router(x).softmax(-1)
        top, idx = probs.topk(self.k, dim=-1)
        gates = torch.zeros_like(probs).scatter(-1, idx, top / top.sum(-1, keepdim=True))
        # load balancing
        self.aux = (probs.mean((0, 1)) * (gates > 0).float().mean((0, 1))).sum() * len(self.experts)
        out = torch.zeros_like(x)
        for e, expert in enumerate(self.experts):
            out = out + gates[..., e:e + 1] * expert(x)
        return out


class Block(nn.Module):
    def __init__(self, cfg, moe):
        super().__init__()
        self.n1, self.n2 = nn.LayerNorm(cfg.dim), nn.LayerNorm(cfg.dim)
        self.attn = nn.MultiheadAttention(cfg.dim, cfg.heads, batch_first=True)
        self.ff = MoE(cfg) if moe else Expert(cfg.dim, cfg.hidden)

    def forward(self, x, mask):
        h = self.n1(x)
        x = x + self.attn(h, h, h, attn_mask=mask, need_weights=False)[0]
        return x + self.ff(self.n2(x))


class MoELM(nn.Module):
    def __init__(self, cfg: MoEConfig):
        super().__init__()
        self.tok = nn.Embedding(cfg.vocab, cfg.dim)
        self.pos = nn.Embedding(cfg.seq, cfg.dim)
        self.blocks = nn.ModuleList([Block(cfg, moe=i % 2 == 1) for i in range(cfg.layers)])
        self.norm = nn.LayerNorm(cfg.dim)
        self.head = nn.Linear(cfg.dim, cfg.vocab, bias=False)

    def forward(self, ids):
        n = ids.shape[1]
        x = self.tok(ids) + self.pos(torch.arange(n))
        mask = torch.triu(torch.ones(n, n, dtype=torch.bool), 1)
        for b in self.blocks:
            x = b(x, mask)
        aux = sum(b.ff.aux for b in self.blocks if isinstance(b.ff, MoE))
        return self.head(self.norm(x)), aux


cfg = MoEConfig(experts=4)
model = MoELM(cfg)
opt = torch.optim.AdamW(model.parameters(), lr=3e-4, betas=(0.9, 0.95))
for step in range(2000):
    ids = torch.randint(0, cfg.vocab, (8, cfg.seq + 1))
    logits, aux = model(ids[:, :-1])
    loss = F.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten()) + cfg.aux_weight * aux
    loss.backward()
    opt.step()
    opt.zero_grad()
