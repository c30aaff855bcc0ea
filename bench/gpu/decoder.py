"""A decoder as a framework's own modules write it (Hugging Face transformers, 2025): one kernel after the other, norms
in single precision, a cache that grows by copying, Python between all of them. `plain` software, and trainings."""

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.checkpoint import checkpoint


class Norm(nn.Module):
    def __init__(self, width, **where):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width, **where))

    def forward(self, x):
        wide = x.float()
        wide = wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + 1e-6)
        return self.weight * wide.to(x.dtype)


def rotary(positions, head_size, dtype):
    """Cosine and sine, (length, head size)."""
    each = torch.arange(0, head_size, 2, device=positions.device, dtype=torch.float32) / head_size
    angles = positions.float()[:, None] * (1e6**-each)[None]
    angles = torch.cat((angles, angles), -1)
    return angles.cos().to(dtype), angles.sin().to(dtype)


def rotate(x, cos, sin):
    left, right = x.chunk(2, -1)
    return x * cos + torch.cat((-right, left), -1) * sin


class Attention(nn.Module):
    def __init__(self, shape, **where):
        super().__init__()
        self.shape = shape
        query, pair = shape.heads * shape.headSize, shape.kvHeads * shape.headSize
        self.q = nn.Linear(shape.hidden, query, bias=False, **where)
        self.k = nn.Linear(shape.hidden, pair, bias=False, **where)
        self.v = nn.Linear(shape.hidden, pair, bias=False, **where)
        self.o = nn.Linear(query, shape.hidden, bias=False, **where)
        self.q_norm = Norm(shape.headSize, **where)
        self.k_norm = Norm(shape.headSize, **where)

    def forward(self, x, turn, past):
        batch, length, _ = x.shape
        size = self.shape.headSize
        query = self.q_norm(self.q(x).view(batch, length, -1, size)).transpose(1, 2)
        key = self.k_norm(self.k(x).view(batch, length, -1, size)).transpose(1, 2)
        value = self.v(x).view(batch, length, -1, size).transpose(1, 2)
        query, key = rotate(query, *turn), rotate(key, *turn)
        if past is not None:
            key, value = torch.cat((past[0], key), 2), torch.cat((past[1], value), 2)
        isGrouped = self.shape.heads != self.shape.kvHeads
        y = F.scaled_dot_product_attention(query, key, value, is_causal=past is None, enable_gqa=isGrouped)
        return self.o(y.transpose(1, 2).reshape(batch, length, -1)), (key, value)


class Gated(nn.Module):
    def __init__(self, hidden, inner, **where):
        super().__init__()
        self.gate = nn.Linear(hidden, inner, bias=False, **where)
        self.up = nn.Linear(hidden, inner, bias=False, **where)
        self.down = nn.Linear(inner, hidden, bias=False, **where)

    def forward(self, x):
        return self.down(F.silu(self.gate(x)) * self.up(x))


class Experts(nn.Module):
    """One expert after the other, those that any token chose."""

    def __init__(self, shape, **where):
        super().__init__()
        self.chosen = shape.chosen
        self.router = nn.Linear(shape.hidden, shape.experts, bias=False, **where)
        self.experts = nn.ModuleList(Gated(shape.hidden, shape.inner, **where) for _ in range(shape.experts))

    def forward(self, x):
        rows = x.reshape(-1, x.shape[-1])
        share, index = self.router(rows).float().softmax(-1).topk(self.chosen)
        share = (share / share.sum(-1, keepdim=True)).to(x.dtype)
        result = torch.zeros_like(rows)
        for at in index.unique().tolist():
            row, rank = torch.where(index == at)
            result.index_add_(0, row, self.experts[at](rows[row]) * share[row, rank, None])
        return result.view_as(x)


class Layer(nn.Module):
    def __init__(self, shape, **where):
        super().__init__()
        self.before = Norm(shape.hidden, **where)
        self.attention = Attention(shape, **where)
        self.between = Norm(shape.hidden, **where)
        self.inner = Experts(shape, **where) if shape.experts else Gated(shape.hidden, shape.inner, **where)

    def forward(self, x, turn, past=None):
        y, kept = self.attention(self.before(x), turn, past)
        x = x + y
        return x + self.inner(self.between(x)), kept


class PlainDecoder(nn.Module):
    def __init__(self, shape, **where):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.hidden, **where)
        self.layers = nn.ModuleList(Layer(shape, **where) for _ in range(shape.layers))
        self.last = Norm(shape.hidden, **where)
        self.head = nn.Linear(shape.hidden, shape.vocabulary, bias=False, **where)
        if shape.isTied:
            self.head.weight = self.embedding.weight
        fill(self)

    def forward(self, tokens, past=None, checkpointing=False, only_last=False):
        """Logits, and keys and values by layer. `past`: those of the tokens before."""
        x = self.embedding(tokens)
        start = past[0][0].shape[2] if past else 0
        positions = torch.arange(start, start + tokens.shape[1], device=tokens.device)
        turn = rotary(positions, self.shape.headSize, x.dtype)
        kept = []
        for at, layer in enumerate(self.layers):
            if checkpointing:
                x, pair = checkpoint(layer, x, turn, use_reentrant=False)
            else:
                x, pair = layer(x, turn, past[at] if past else None)
            if not self.training:
                kept.append(pair)
        x = x[:, -1:] if only_last else x
        return self.head(self.last(x)), kept


@torch.no_grad()
def fill(module, scale=0.02):
    """Random weights: a device draws less power when it multiplies zeros."""
    for parameter in module.parameters():
        if parameter.dim() > 1 and not parameter.is_meta:
            parameter.normal_(0, scale)
