import torch
import torch.nn as nn
import torch.nn.functional as F


class HighwayMLP(nn.Module):
    """Highway layers whose weights live in ParameterLists."""

    def __init__(self, in_size, size, num_layers, out_size, gate_bias=-1.0):
        super().__init__()
        self.num_layers = num_layers
        self.inp = nn.Linear(in_size, size)
        self.w_h = nn.ParameterList([nn.Parameter(torch.randn(size, size) / size ** 0.5) for _ in range(num_layers)])
        self.b_h = nn.ParameterList([nn.Parameter(torch.zeros(size)) for _ in range(num_layers)])
        self.w_t = nn.ParameterList()
        self.b_t = nn.ParameterList()
        for _ in range(num_layers):
            self.w_t.append(nn.Parameter(torch.randn(size, size) / size ** 0.5))
            self.b_t.append(nn.Parameter(torch.full((size,), gate_bias)))
        self.register_parameter("temperature", nn.Parameter(torch.ones(())))
        self.register_buffer("steps", torch.zeros(1))
        self.out = nn.Linear(size, out_size)

    def forward(self, x):
        x = self.inp(x)
        for i in range(self.num_layers):
            h = F.relu(x @ self.w_h[i] + self.b_h[i])
            t = torch.sigmoid(x @ self.w_t[i] + self.b_t[i])
            x = h * t + x * (1 - t)
        return self.out(x) / self.temperature


torch.manual_seed(3)
net = HighwayMLP(784, 50, 10, 10)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
epochs, batches = 4, 600
for epoch in range(epochs):
    for b in range(batches):
        x, y = torch.rand(100, 784), torch.randint(0, 10, (100,))
        loss = F.cross_entropy(net(x), y)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    print("epoch", epoch + 1, "/", epochs)
