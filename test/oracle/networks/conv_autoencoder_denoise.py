import torch, torch.nn as nn

class Encoder(nn.Module):
    def __init__(self, chans, latent):
        super().__init__()
        mods = []
        for i in range(len(chans) - 1):
            mods.append(nn.Conv2d(chans[i], chans[i + 1], kernel_size=4, stride=2, padding=1))
            mods.append(nn.ReLU())
        self.conv = nn.Sequential(*mods)
        self.flat = nn.Flatten()
        self.fc = nn.Linear(chans[-1] * 8 * 8, latent)
    def forward(self, x):
        return self.fc(self.flat(self.conv(x)))

class Decoder(nn.Module):
    def __init__(self, chans, latent):
        super().__init__()
        self.c0 = chans[0]
        self.fc = nn.Linear(latent, chans[0] * 8 * 8)
        self.deconv = nn.Sequential(*[
            nn.Sequential(nn.ConvTranspose2d(a, b, 4, 2, 1), nn.ReLU() if b != chans[-1] else nn.Sigmoid())
            for a, b in zip(chans, chans[1:])
        ])
    def forward(self, z):
        return self.deconv(self.fc(z).view(-1, self.c0, 8, 8))

chans = [3, 32, 64, 128]
enc, dec = Encoder(chans, latent=256), Decoder(chans[::-1], latent=256)

# one optimizer for both
params = list(enc.parameters()) + list(dec.parameters())
optim = torch.optim.Adam(params, lr=2e-4)
mse = nn.MSELoss()

noise = 0.15
for ep in range(50):
    for it in range(200):
        clean = torch.rand(64, 3, 64, 64)
        noisy = (clean + noise * torch.randn_like(clean)).clamp(0, 1)
        out = dec(enc(noisy))
        loss = mse(out, clean)
        optim.zero_grad(); loss.backward(); optim.step()
    print(ep, float(loss))
