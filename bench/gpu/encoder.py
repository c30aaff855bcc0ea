"""An encoder as BERT is, in a framework's own modules: embedding and classifying of text."""

import torch
from torch import nn
from torch.nn import functional as F

from decoder import fill


class Block(nn.Module):
    def __init__(self, shape, **where):
        super().__init__()
        self.heads = shape.heads
        self.q = nn.Linear(shape.hidden, shape.hidden, **where)
        self.k = nn.Linear(shape.hidden, shape.hidden, **where)
        self.v = nn.Linear(shape.hidden, shape.hidden, **where)
        self.o = nn.Linear(shape.hidden, shape.hidden, **where)
        self.after = nn.LayerNorm(shape.hidden, **where)
        self.up = nn.Linear(shape.hidden, shape.inner, **where)
        self.down = nn.Linear(shape.inner, shape.hidden, **where)
        self.last = nn.LayerNorm(shape.hidden, **where)

    def forward(self, x):
        batch, length, width = x.shape
        query, key, value = (
            each(x).view(batch, length, self.heads, -1).transpose(1, 2) for each in (self.q, self.k, self.v)
        )
        y = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(batch, length, width)
        x = self.after(x + self.o(y))
        return self.last(x + self.down(F.gelu(self.up(x))))


class TextEncoder(nn.Module):
    def __init__(self, shape, **where):
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.hidden, **where)
        self.positions = nn.Embedding(shape.positions, shape.hidden, **where)
        self.types = nn.Embedding(2, shape.hidden, **where)
        self.first = nn.LayerNorm(shape.hidden, **where)
        self.blocks = nn.ModuleList(Block(shape, **where) for _ in range(shape.layers))
        self.pooler = nn.Linear(shape.hidden, shape.hidden, **where)
        fill(self)

    def forward(self, tokens):
        positions = torch.arange(tokens.shape[1], device=tokens.device)
        x = self.words(tokens) + self.positions(positions) + self.types(torch.zeros_like(tokens))
        x = self.first(x)
        for block in self.blocks:
            x = block(x)
        return torch.tanh(self.pooler(x[:, 0]))
