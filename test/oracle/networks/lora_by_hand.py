"""Adds low-rank adapters to the q and v projections of a small encoder, everything else is frozen."""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F


class LoRALinear(nn.Module):
    def __init__(self, base: nn.Linear, r: int = 8, alpha: int = 16, dropout: float = 0.05):
        super().__init__()
        self.base = base
        self.base.weight.requires_grad = False
        if self.base.bias is not None:
            self.base.bias.requires_grad = False
        self.lora_A = nn.Parameter(torch.zeros(r, base.in_features))
        self.lora_B = nn.Parameter(torch.zeros(base.out_features, r))
        self.scaling = alpha / r
        self.dropout = nn.Dropout(dropout)
        nn.init.kaiming_uniform_(self.lora_A, a=math.sqrt(5))

    def forward(self, x):
        return self.base(x) + (self.dropout(x) @ self.lora_A.T @ self.lora_B.T) * self.scaling


class Layer(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.h = h
        self.q_proj = nn.Linear(d, d)
        self.k_proj = nn.Linear(d, d)
        self.v_proj = nn.Linear(d, d)
        self.o_proj = nn.Linear(d, d)
        self.fc1 = nn.Linear(d, 4 * d)
        self.fc2 = nn.Linear(4 * d, d)
        self.ln1 = nn.LayerNorm(d)
        self.ln2 = nn.LayerNorm(d)

    def forward(self, x):
        B, T, C = x.shape
        y = self.ln1(x)
        q, k, v = [p(y).view(B, T, self.h, C // self.h).transpose(1, 2) for p in (self.q_proj, self.k_proj, self.v_proj)]
        y = F.scaled_dot_product_attention(q, k, v)
        x = x + self.o_proj(y.transpose(1, 2).reshape(B, T, C))
        return x + self.fc2(F.gelu(self.fc1(self.ln2(x))))


class TextClassifier(nn.Module):
    def __init__(self, vocab=30000, d=384, h=6, n=6, classes=4, max_len=256):
        super().__init__()
        self.embed = nn.Embedding(vocab, d)
        self.pos = nn.Embedding(max_len, d)
        self.layers = nn.ModuleList([Layer(d, h) for _ in range(n)])
        self.classifier = nn.Linear(d, classes)

    def forward(self, ids):
        x = self.embed(ids) + self.pos(torch.arange(ids.shape[1], device=ids.device))
        for l in self.layers:
            x = l(x)
        return self.classifier(x.mean(1))


def inject_lora(model, targets=("q_proj", "v_proj"), **kw):
    for module in list(model.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear) and name in targets:
                setattr(module, name, LoRALinear(child, **kw))
    return model


model = TextClassifier()
for p in model.parameters():
    p.requires_grad = False
inject_lora(model, r=4, alpha=8)
for p in model.classifier.parameters():
    p.requires_grad = True

n_train = sum(p.numel() for p in model.parameters() if p.requires_grad)
n_all = sum(p.numel() for p in model.parameters())
print(f"trainable params: {n_train:,} || all params: {n_all:,} || {100 * n_train / n_all:.3f}%")

optimizer = torch.optim.AdamW(model.parameters(), lr=2e-4)
for epoch in range(3):
    for _ in range(500):
        ids, y = torch.randint(0, 30000, (16, 128)), torch.randint(0, 4, (16,))
        loss = F.cross_entropy(model(ids), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
