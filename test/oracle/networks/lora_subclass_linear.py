import torch
from torch import nn

RANK = 16

class LinearWithLoRA(nn.Linear):
    """nn.Linear that has its own A and B, the weight does not move."""
    def __init__(self, in_features, out_features, rank=RANK, **kwargs):
        super().__init__(in_features, out_features, **kwargs)
        self.rank = rank
        if rank > 0:
            self.A = nn.Linear(in_features, rank, bias=False)
            self.B = nn.Linear(rank, out_features, bias=False)
            nn.init.zeros_(self.B.weight)
            self.weight.requires_grad = False

    def forward(self, x):
        y = super().forward(x)
        if self.rank > 0:
            y = y + self.B(self.A(x))
        return y

class Net(nn.Module):
    def __init__(self, hidden_size_1=1000, hidden_size_2=2000):
        super().__init__()
        self.linear1 = LinearWithLoRA(28 * 28, hidden_size_1)
        self.linear2 = LinearWithLoRA(hidden_size_1, hidden_size_2)
        self.linear3 = LinearWithLoRA(hidden_size_2, 10, rank=0)
        self.relu = nn.ReLU()

    def forward(self, img):
        x = img.view(-1, 28 * 28)
        return self.linear3(self.relu(self.linear2(self.relu(self.linear1(x)))))

net = Net()
lora_params = [p for n, p in net.named_parameters() if p.requires_grad]
optimizer = torch.optim.Adam(lora_params, lr=1e-3)
cross_el = nn.CrossEntropyLoss()
total_iterations_limit = 100
done = False
it = 0
while not done:
    for x, y in [(torch.rand(10, 1, 28, 28), torch.randint(0, 10, (10,))) for _ in range(20)]:
        it += 1
        optimizer.zero_grad()
        loss = cross_el(net(x), y)
        loss.backward()
        optimizer.step()
        if it >= total_iterations_limit:
            done = True
            break
