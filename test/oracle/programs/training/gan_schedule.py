"""Two networks that train each other: the critic takes several steps for one of the generator."""
import torch
from torch import nn, optim
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

N_CRITIC = 5
LATENT = 32
EPOCHS = 2

G = nn.Sequential(nn.Linear(LATENT, 128), nn.ReLU(), nn.Linear(128, 784), nn.Tanh())
D = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 1))
opt_g = optim.Adam(G.parameters(), lr=1e-4)
opt_d = optim.Adam(D.parameters(), lr=1e-4)
loader = DataLoader(datasets.MNIST(".", train=True, download=True, transform=transforms.ToTensor()), batch_size=600)

for epoch in range(EPOCHS):
    for i, (real, _) in enumerate(loader):
        noise = torch.randn(600, LATENT)
        with torch.no_grad():
            fake = G(noise)
        d_loss = D(fake).mean() - D(real).mean()
        opt_d.zero_grad()
        d_loss.backward()
        opt_d.step()

        if i % N_CRITIC == 0:
            g_loss = -D(G(torch.randn(600, LATENT))).mean()
            opt_g.zero_grad()
            g_loss.backward()
            opt_g.step()

    with torch.no_grad():
        samples = G(torch.randn(16, LATENT))

G.eval()
for k in range(10):
    with torch.no_grad():
        G(torch.randn(100, LATENT))
