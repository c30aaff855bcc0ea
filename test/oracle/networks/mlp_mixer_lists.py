import torch
import torch.nn as nn


class MlpBlock(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(dim, hidden), nn.Linear(hidden, dim)

    def forward(self, x):
        return self.fc2(nn.functional.gelu(self.fc1(x)))


class MixerLayer(nn.Module):
    def __init__(self, tokens, dim, tokens_mlp, channels_mlp):
        super().__init__()
        self.norms = nn.ModuleList([nn.LayerNorm(dim) for _ in range(2)])
        self.mlps = nn.ModuleList([MlpBlock(*sizes) for sizes in [(tokens, tokens_mlp), (dim, channels_mlp)]])

    def forward(self, x):
        (n1, n2), (token_mix, channel_mix) = self.norms, self.mlps
        x = x + token_mix(n1(x).transpose(1, 2)).transpose(1, 2)
        return x + channel_mix(n2(x))


class Mixer(nn.Module):
    def __init__(self, image=32, patch=4, dim=128, depth=8, ratio=(0.5, 4.0), classes=10):
        super().__init__()
        tokens = (image // patch) ** 2
        tokens_mlp, channels_mlp = [int(r * dim) for r in ratio]
        self.embed = nn.Conv2d(3, dim, patch, patch)
        self.layers = nn.Sequential()
        for i in range(depth):
            self.layers.add_module(str(i), MixerLayer(tokens, dim, tokens_mlp, channels_mlp))
        self.norm = nn.LayerNorm(dim)
        self.head = nn.Linear(dim, classes)

    def forward(self, x):
        x = self.embed(x).flatten(2).mT
        return self.head(self.norm(self.layers(x)).mean(1))


def run(epochs=10, batch_size=128, lr=1e-3):
    model = Mixer()
    n_params = sum(p.numel() for p in model.parameters())
    print(f"{n_params / 1e6:.2f} M")
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr)
    for epoch in range(epochs):
        for batch in range(50_000 // batch_size):
            images, labels = torch.rand(batch_size, 3, 32, 32), torch.randint(10, (batch_size,))
            loss = nn.functional.cross_entropy(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


run()
