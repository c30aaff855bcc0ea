"""Denoisers: a diffusion transformer over text and patches in one stream, and the U-Net of Stable Diffusion 1.5.
Both take latents an eighth as large as the picture, the time, and the text's features; one call is one pass."""

import torch
from torch import nn
from torch.nn import functional as F

from decoder import fill


def waves(times, width):
    """Sines and cosines of the time step."""
    each = torch.exp(-torch.arange(width // 2, device=times.device) * (9.21 / (width // 2)))
    angles = times.float()[:, None] * each[None]
    return torch.cat((angles.cos(), angles.sin()), -1)


class DiffusionBlock(nn.Module):
    def __init__(self, shape, **where):
        super().__init__()
        self.heads = shape.heads
        self.first = nn.LayerNorm(shape.hidden, elementwise_affine=False, **where)
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden, **where)
        self.o = nn.Linear(shape.hidden, shape.hidden, **where)
        self.second = nn.LayerNorm(shape.hidden, elementwise_affine=False, **where)
        self.up = nn.Linear(shape.hidden, 4 * shape.hidden, **where)
        self.down = nn.Linear(4 * shape.hidden, shape.hidden, **where)
        self.by_time = nn.Linear(shape.hidden, 6 * shape.hidden, **where)

    def forward(self, x, time):
        shift, scale, gate, shift2, scale2, gate2 = self.by_time(F.silu(time))[:, None].chunk(6, -1)
        batch, length, width = x.shape
        mixed = self.qkv(self.first(x) * (1 + scale) + shift).view(batch, length, 3, self.heads, -1)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(batch, length, width)
        x = x + gate * self.o(y)
        inner = self.up(self.second(x) * (1 + scale2) + shift2)
        return x + gate2 * self.down(F.gelu(inner, approximate="tanh"))


class DiffusionTransformer(nn.Module):
    PATCH = 2

    def __init__(self, shape, **where):
        super().__init__()
        self.shape = shape
        self.patches = nn.Linear(shape.channels * self.PATCH**2, shape.hidden, **where)
        self.text = nn.Linear(shape.textWidth, shape.hidden, **where)
        self.time = nn.Sequential(
            nn.Linear(256, shape.hidden, **where), nn.SiLU(), nn.Linear(shape.hidden, shape.hidden, **where)
        )
        self.blocks = nn.ModuleList(DiffusionBlock(shape, **where) for _ in range(shape.layers))
        self.last = nn.LayerNorm(shape.hidden, elementwise_affine=False, **where)
        self.out = nn.Linear(shape.hidden, shape.channels * self.PATCH**2, **where)
        fill(self)

    def forward(self, latents, times, text):
        batch, channels, height, width = latents.shape
        patches = F.pixel_unshuffle(latents, self.PATCH).flatten(2).transpose(1, 2)
        x = torch.cat((self.text(text), self.patches(patches)), 1)
        time = self.time(waves(times, 256).to(latents.dtype))
        for block in self.blocks:
            x = block(x, time)
        y = self.out(self.last(x[:, text.shape[1] :])).transpose(1, 2)
        return F.pixel_shuffle(y.unflatten(2, (height // self.PATCH, width // self.PATCH)), self.PATCH)


class TimedResidual(nn.Module):
    def __init__(self, source, target, time, groups, **where):
        super().__init__()
        self.first = nn.GroupNorm(groups, source, **where)
        self.conv = nn.Conv2d(source, target, 3, padding=1, **where)
        self.by_time = nn.Linear(time, target, **where)
        self.second = nn.GroupNorm(groups, target, **where)
        self.conv2 = nn.Conv2d(target, target, 3, padding=1, **where)
        self.short = None if source == target else nn.Conv2d(source, target, 1, **where)

    def forward(self, x, time):
        y = self.conv(F.silu(self.first(x))) + self.by_time(F.silu(time))[:, :, None, None]
        y = self.conv2(F.silu(self.second(y)))
        return y + (x if self.short is None else self.short(x))


class Attending(nn.Module):
    def __init__(self, width, source, heads, **where):
        super().__init__()
        self.heads = heads
        self.q = nn.Linear(width, width, bias=False, **where)
        self.k = nn.Linear(source, width, bias=False, **where)
        self.v = nn.Linear(source, width, bias=False, **where)
        self.o = nn.Linear(width, width, **where)

    def forward(self, x, seen):
        query, key, value = (
            each.unflatten(-1, (self.heads, -1)).transpose(1, 2) for each in (self.q(x), self.k(seen), self.v(seen))
        )
        return self.o(F.scaled_dot_product_attention(query, key, value).transpose(1, 2).flatten(2))


class Looking(nn.Module):
    """A transformer block over the pixels of a level: itself, the text, a gated inner layer."""

    def __init__(self, width, text, heads, groups, **where):
        super().__init__()
        self.norm = nn.GroupNorm(groups, width, **where)
        self.enter = nn.Conv2d(width, width, 1, **where)
        self.norms = nn.ModuleList(nn.LayerNorm(width, **where) for _ in range(3))
        self.itself = Attending(width, width, heads, **where)
        self.text = Attending(width, text, heads, **where)
        self.up = nn.Linear(width, 8 * width, **where)
        self.down = nn.Linear(4 * width, width, **where)
        self.leave = nn.Conv2d(width, width, 1, **where)

    def forward(self, image, text):
        x = self.enter(self.norm(image)).flatten(2).transpose(1, 2)
        seen = self.norms[0](x)
        x = x + self.itself(seen, seen)
        x = x + self.text(self.norms[1](x), text)
        value, gate = self.up(self.norms[2](x)).chunk(2, -1)
        x = x + self.down(value * F.gelu(gate))
        return image + self.leave(x.transpose(1, 2).unflatten(2, image.shape[2:]))


class UNet(nn.Module):
    """Four levels, all but the deepest with attention; two blocks down, three up."""

    def __init__(self, widths, text, heads, groups, channels=4, **where):
        super().__init__()
        self.widths = widths
        time = 4 * widths[0]
        deepest = len(widths) - 1
        self.enter = nn.Conv2d(channels, widths[0], 3, padding=1, **where)
        self.time = nn.Sequential(nn.Linear(widths[0], time, **where), nn.SiLU(), nn.Linear(time, time, **where))

        def level(sources, target, isLooking):
            return nn.ModuleList(
                nn.ModuleList(
                    [TimedResidual(source, target, time, groups, **where)]
                    + ([Looking(target, text, heads, groups, **where)] if isLooking else [])
                )
                for source in sources
            )

        kept, source = [widths[0]], widths[0]
        self.down, self.smaller = nn.ModuleList(), nn.ModuleList()
        for at, width in enumerate(widths):
            self.down.append(level((source, width), width, at < deepest))
            kept += [width, width]
            if at < deepest:
                self.smaller.append(nn.Conv2d(width, width, 3, 2, 1, **where))
                kept.append(width)
            source = width
        self.middle = level((source,), source, True)
        self.middle_end = TimedResidual(source, source, time, groups, **where)
        self.up, self.larger = nn.ModuleList(), nn.ModuleList()
        for at in range(deepest, -1, -1):
            sources = []
            for _ in range(3):
                sources.append(source + kept.pop())
                source = widths[at]
            self.up.append(level(sources, source, at < deepest))
            if at > 0:
                self.larger.append(nn.Conv2d(source, source, 3, padding=1, **where))
        self.norm = nn.GroupNorm(groups, source, **where)
        self.leave = nn.Conv2d(source, channels, 3, padding=1, **where)
        fill(self)

    def forward(self, latents, times, text):
        time = self.time(waves(times, self.widths[0]).to(latents.dtype))

        def through(block, x):
            x = block[0](x, time)
            return block[1](x, text) if len(block) > 1 else x

        x = self.enter(latents)
        kept = [x]
        for at, level in enumerate(self.down):
            for block in level:
                x = through(block, x)
                kept.append(x)
            if at < len(self.smaller):
                x = self.smaller[at](x)
                kept.append(x)
        x = self.middle_end(through(self.middle[0], x), time)
        for at, level in enumerate(self.up):
            for block in level:
                x = through(block, torch.cat((x, kept.pop()), 1))
            if at < len(self.larger):
                x = self.larger[at](F.interpolate(x, scale_factor=2.0, mode="nearest"))
        return self.leave(F.silu(self.norm(x)))


def unet(name, **where):
    """The network, and the width of its text features."""
    if name == "runwayml/stable-diffusion-v1-5":
        return UNet((320, 640, 1280, 1280), 768, 8, 32, **where), 768
    if name == "tiny-unet":
        return UNet((16, 32), 24, 2, 4, **where), 24
    raise ValueError(f"no U-Net {name}")
