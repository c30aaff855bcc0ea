import torch
import torch.nn as nn
import torch.nn.functional as F

img2mse = lambda x, y: torch.mean((x - y) ** 2)


class Embedder:
    def __init__(self, input_dims, multires):
        self.freqs = [2. ** i for i in range(multires)]
        self.out_dim = input_dims * (1 + 2 * multires)

    def embed(self, x):
        return torch.cat([x] + [fn(x * f) for f in self.freqs for fn in (torch.sin, torch.cos)], -1)


class NeRF(nn.Module):
    def __init__(self, D=8, W=256, input_ch=3, input_ch_views=3, output_ch=4, skips=[4], use_viewdirs=False):
        super(NeRF, self).__init__()
        self.D = D
        self.W = W
        self.input_ch = input_ch
        self.input_ch_views = input_ch_views
        self.skips = skips
        self.use_viewdirs = use_viewdirs

        self.pts_linears = nn.ModuleList(
            [nn.Linear(input_ch, W)] + [nn.Linear(W, W) if i not in self.skips else nn.Linear(W + input_ch, W) for i in range(D - 1)])
        self.views_linears = nn.ModuleList([nn.Linear(input_ch_views + W, W // 2)])
        if use_viewdirs:
            self.feature_linear = nn.Linear(W, W)
            self.alpha_linear = nn.Linear(W, 1)
            self.rgb_linear = nn.Linear(W // 2, 3)
        else:
            self.output_linear = nn.Linear(W, output_ch)

    def forward(self, x):
        input_pts, input_views = torch.split(x, [self.input_ch, self.input_ch_views], dim=-1)
        h = input_pts
        for i, l in enumerate(self.pts_linears):
            h = F.relu(self.pts_linears[i](h))
            if i in self.skips:
                h = torch.cat([input_pts, h], -1)
        if self.use_viewdirs:
            alpha = self.alpha_linear(h)
            h = torch.cat([self.feature_linear(h), input_views], -1)
            for i, l in enumerate(self.views_linears):
                h = F.relu(self.views_linears[i](h))
            return torch.cat([self.rgb_linear(h), alpha], -1)
        return self.output_linear(h)


def render(raw, z_vals):
    dists = torch.cat([z_vals[..., 1:] - z_vals[..., :-1], torch.full_like(z_vals[..., :1], 1e10)], -1)
    alpha = 1. - torch.exp(-F.relu(raw[..., 3]) * dists)
    T = torch.cumprod(torch.cat([torch.ones_like(alpha[:, :1]), 1. - alpha + 1e-10], -1), -1)[:, :-1]
    return torch.sum((alpha * T)[..., None] * torch.sigmoid(raw[..., :3]), -2)


N_rand, N_samples = 256, 64
pos, view = Embedder(3, 10), Embedder(3, 4)
model = NeRF(D=8, W=256, input_ch=pos.out_dim, input_ch_views=view.out_dim, use_viewdirs=True)
model_fine = NeRF(D=8, W=256, input_ch=pos.out_dim, input_ch_views=view.out_dim, use_viewdirs=True)
grad_vars = list(model.parameters())
grad_vars += list(model_fine.parameters())
optimizer = torch.optim.Adam(params=grad_vars, lr=5e-4, betas=(0.9, 0.999))

for i in range(200000):
    rays_o, rays_d, target = torch.randn(N_rand, 3), torch.randn(N_rand, 3), torch.rand(N_rand, 3)
    loss = 0
    for net, n in ((model, N_samples), (model_fine, 2 * N_samples)):
        z = torch.linspace(2., 6., n).expand(N_rand, n)
        pts = rays_o[:, None] + rays_d[:, None] * z[..., None]
        dirs = rays_d[:, None].expand(pts.shape)
        rgb = render(net(torch.cat([pos.embed(pts), view.embed(dirs)], -1)), z)
        loss = loss + img2mse(rgb, target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
