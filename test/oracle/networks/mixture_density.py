# Mixture density network, 1-D inverse problem
import math
import torch
import torch.nn as nn

class MDN(nn.Module):
    def __init__(self, n_hidden, n_gaussians):
        super().__init__()
        self.z_h = nn.Sequential(
            nn.Linear(1, n_hidden),
            nn.Tanh()
        )
        self.z_pi = nn.Linear(n_hidden, n_gaussians)
        self.z_mu = nn.Linear(n_hidden, n_gaussians)
        self.z_sigma = nn.Linear(n_hidden, n_gaussians)

    def forward(self, x):
        z_h = self.z_h(x)
        pi = nn.functional.softmax(self.z_pi(z_h), -1)
        mu = self.z_mu(z_h)
        sigma = torch.exp(self.z_sigma(z_h))
        return pi, mu, sigma

def mdn_loss_fn(y, mu, sigma, pi):
    p = torch.exp(-0.5 * ((y - mu) / sigma) ** 2) / (sigma * math.sqrt(2 * math.pi))
    return torch.mean(-torch.log(torch.sum(p * pi, dim=1) + 1e-8))

def generate_data(n_samples):
    epsilon = torch.randn(n_samples)
    x_data = torch.rand(n_samples) * 20 - 10
    y_data = 7*torch.sin(0.75*x_data) + 0.5*x_data + epsilon
    return y_data.view(-1, 1), x_data.view(-1, 1)

x, y = generate_data(1000)
network = MDN(n_hidden=20, n_gaussians=5)
optimizer = torch.optim.Adam(network.parameters())
for epoch in range(10000):
    pi, mu, sigma = network(x)
    loss = mdn_loss_fn(y, mu, sigma, pi)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 500 == 0:
        print(epoch, loss.data.tolist())
