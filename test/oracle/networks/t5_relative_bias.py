"""T5-like encoder-decoder; the first layer of each stack owns the relative position bias."""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F


class T5Norm(nn.Module):
    def __init__(self, hidden_size, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(hidden_size))
        self.variance_epsilon = eps

    def forward(self, h):
        return self.weight * h * torch.rsqrt(h.pow(2).mean(-1, keepdim=True) + self.variance_epsilon)


class T5Attention(nn.Module):
    def __init__(self, config, has_relative_attention_bias=False, bidirectional=True):
        super().__init__()
        self.n_heads, self.d_kv = config['num_heads'], config['d_kv']
        self.buckets = config['num_buckets']
        self.bidirectional = bidirectional
        inner_dim = self.n_heads * self.d_kv
        self.q = nn.Linear(config['d_model'], inner_dim, bias=False)
        self.k = nn.Linear(config['d_model'], inner_dim, bias=False)
        self.v = nn.Linear(config['d_model'], inner_dim, bias=False)
        self.o = nn.Linear(inner_dim, config['d_model'], bias=False)
        self.has_relative_attention_bias = has_relative_attention_bias
        if self.has_relative_attention_bias:
            self.relative_attention_bias = nn.Embedding(self.buckets, self.n_heads)

    def compute_bias(self, qlen, klen):
        rel = torch.arange(klen)[None, :] - torch.arange(qlen)[:, None]
        n, half = -rel, self.buckets
        ret = torch.zeros_like(rel)
        if self.bidirectional:
            half //= 2
            ret = ret + (n < 0).long() * half
            n = n.abs()
        else:
            n = n.clamp(min=0)
        exact = half // 2
        large = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)).long()
        ret = ret + torch.where(n < exact, n, large.clamp(max=half - 1))
        return self.relative_attention_bias(ret).permute(2, 0, 1).unsqueeze(0)

    def forward(self, x, kv=None, bias=None):
        kv = x if kv is None else kv
        shape = lambda t: t.view(t.size(0), -1, self.n_heads, self.d_kv).transpose(1, 2)
        q, k, v = shape(self.q(x)), shape(self.k(kv)), shape(self.v(kv))
        scores = q @ k.transpose(3, 2)
        if bias is None and self.has_relative_attention_bias:
            bias = self.compute_bias(q.size(2), k.size(2))
            if not self.bidirectional:
                bias = bias + torch.triu(torch.full((q.size(2), k.size(2)), -1e9), 1)
        if bias is not None:
            scores = scores + bias
        out = (scores.softmax(-1) @ v).transpose(1, 2).contiguous().view(x.size(0), -1, self.n_heads * self.d_kv)
        return self.o(out), bias


class T5Block(nn.Module):
    def __init__(self, config, is_decoder, has_bias):
        super().__init__()
        self.is_decoder = is_decoder
        self.norm1 = T5Norm(config['d_model'])
        self.self_attn = T5Attention(config, has_bias, bidirectional=not is_decoder)
        if is_decoder:
            self.norm_x = T5Norm(config['d_model'])
            self.cross = T5Attention(config)
        self.norm2 = T5Norm(config['d_model'])
        self.wi = nn.Linear(config['d_model'], config['d_ff'], bias=False)
        self.wo = nn.Linear(config['d_ff'], config['d_model'], bias=False)

    def forward(self, x, bias=None, memory=None):
        h, bias = self.self_attn(self.norm1(x), bias=bias)
        x = x + h
        if self.is_decoder:
            x = x + self.cross(self.norm_x(x), kv=memory)[0]
        return x + self.wo(F.relu(self.wi(self.norm2(x)))), bias


class T5Stack(nn.Module):
    def __init__(self, config, embed, is_decoder=False):
        super().__init__()
        self.embed_tokens = embed
        self.block = nn.ModuleList([T5Block(config, is_decoder, bool(i == 0)) for i in range(config['num_layers'])])
        self.final = T5Norm(config['d_model'])

    def forward(self, ids, memory=None):
        x, bias = self.embed_tokens(ids), None
        for b in self.block:
            x, bias = b(x, bias, memory)
        return self.final(x)


class T5(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.shared = nn.Embedding(config['vocab_size'], config['d_model'])
        self.encoder = T5Stack(config, self.shared)
        self.decoder = T5Stack(config, self.shared, is_decoder=True)
        self.lm_head = nn.Linear(config['d_model'], config['vocab_size'], bias=False)

    def forward(self, src, tgt):
        return self.lm_head(self.decoder(tgt, self.encoder(src)))


t5_tiny = {'vocab_size': 32128, 'd_model': 256, 'd_kv': 32, 'd_ff': 1024, 'num_layers': 4, 'num_heads': 8, 'num_buckets': 32}

if __name__ == '__main__':
    model = T5(t5_tiny)
    optim = torch.optim.Adagrad(model.parameters(), lr=1e-3)
    for step in range(10_000):
        src, tgt = torch.randint(0, 32128, (8, 64)), torch.randint(0, 32128, (8, 32))
        logits = model(src, tgt)
        loss = F.cross_entropy(logits.transpose(1, 2), tgt)
        optim.zero_grad()
        loss.backward()
        optim.step()
