import torch
import torch.nn as nn
import torch.nn.functional as F


class PreNorm(nn.Module):
    def __init__(self, dim, fn, context_dim=None):
        super().__init__()
        self.fn = fn
        self.norm = nn.LayerNorm(dim)
        self.norm_context = nn.LayerNorm(context_dim) if context_dim is not None else None

    def forward(self, x, **kwargs):
        x = self.norm(x)
        if self.norm_context is not None:
            kwargs.update(context=self.norm_context(kwargs["context"]))
        return self.fn(x, **kwargs)


class GEGLU(nn.Module):
    def forward(self, x):
        x, gates = x.chunk(2, dim=-1)
        return x * F.gelu(gates)


class FeedForward(nn.Module):
    def __init__(self, dim, mult=4):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(dim, dim * mult * 2), GEGLU(), nn.Linear(dim * mult, dim))

    def forward(self, x):
        return self.net(x)


class Attention(nn.Module):
    def __init__(self, query_dim, context_dim=None, heads=8, dim_head=64):
        super().__init__()
        inner_dim = dim_head * heads
        context_dim = context_dim or query_dim
        self.heads = heads
        self.to_q = nn.Linear(query_dim, inner_dim, bias=False)
        self.to_kv = nn.Linear(context_dim, inner_dim * 2, bias=False)
        self.to_out = nn.Linear(inner_dim, query_dim)

    def forward(self, x, context=None):
        context = x if context is None else context
        k, v = self.to_kv(context).chunk(2, dim=-1)
        split = lambda t: t.unflatten(-1, (self.heads, -1)).transpose(1, 2)
        out = F.scaled_dot_product_attention(split(self.to_q(x)), split(k), split(v))
        return self.to_out(out.transpose(1, 2).flatten(2))


class Perceiver(nn.Module):
    def __init__(self, *, depth, input_dim, num_latents=128, latent_dim=256, cross_heads=1, latent_heads=8,
                 self_per_cross_attn=2, num_classes=10):
        super().__init__()
        self.latents = nn.Parameter(torch.randn(num_latents, latent_dim) * 0.02)
        get_cross = lambda: PreNorm(latent_dim, Attention(latent_dim, input_dim, heads=cross_heads), context_dim=input_dim)
        get_ff = lambda: PreNorm(latent_dim, FeedForward(latent_dim))
        get_self = lambda: PreNorm(latent_dim, Attention(latent_dim, heads=latent_heads))
        self.layers = nn.ModuleList([])
        for i in range(depth):
            selfs = nn.ModuleList([])
            for _ in range(self_per_cross_attn):
                selfs.append(nn.ModuleList([get_self(), get_ff()]))
            self.layers.append(nn.ModuleList([get_cross(), get_ff(), selfs]))
        self.to_logits = nn.Sequential(nn.LayerNorm(latent_dim), nn.Linear(latent_dim, num_classes))

    def forward(self, data):
        b = data.shape[0]
        x = self.latents[None].repeat(b, 1, 1)
        for cross, ff, selfs in self.layers:
            x = cross(x, context=data) + x
            x = ff(x) + x
            for attn, ff2 in selfs:
                x = attn(x) + x
                x = ff2(x) + x
        return self.to_logits(x.mean(dim=-2))


# point clouds: xyz + 2 x 3 x 6 bands of fourier features = 39
model = Perceiver(depth=3, input_dim=39, num_classes=40)
opt = torch.optim.Adam(model.parameters(), 3e-4)

def fourier(xyz, bands=6):
    freqs = 2.0 ** torch.arange(bands)
    ang = (xyz[..., None] * freqs).flatten(-2)
    return torch.cat([xyz, ang.sin(), ang.cos()], -1)

for i in range(20_000):
    points = torch.rand(16, 1024, 3)
    label = torch.randint(0, 40, (16,))
    loss = F.cross_entropy(model(fourier(points)), label)
    opt.zero_grad()
    loss.backward()
    opt.step()
