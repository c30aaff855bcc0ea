"""A configuration object, as notebooks turned into scripts have it."""
from types import SimpleNamespace
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

CFG = SimpleNamespace(epochs=2, batch_size=256, lr=1e-3, seeds=[0, 1, 2])


class Net(nn.Module):
    def __init__(self, hidden=128):
        super().__init__()
        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(784, hidden), nn.ReLU(), nn.Linear(hidden, 10))

    def forward(self, x):
        return self.layers(x)


train_set = datasets.MNIST("data", train=True, download=True, transform=transforms.ToTensor())
test_set = datasets.MNIST("data", train=False, transform=transforms.ToTensor())

for seed in CFG.seeds:
    torch.manual_seed(seed)
    model = Net()
    optimizer = torch.optim.Adam(model.parameters(), lr=CFG.lr)
    criterion = nn.CrossEntropyLoss()
    loader = DataLoader(train_set, batch_size=CFG.batch_size, shuffle=True)
    for epoch in range(CFG.epochs):
        for images, labels in loader:
            optimizer.zero_grad()
            loss = criterion(model(images), labels)
            loss.backward()
            optimizer.step()
    model.eval()
    correct = 0
    with torch.no_grad():
        for images, labels in DataLoader(test_set, batch_size=1000):
            logits = model(images)
            correct += (logits.argmax(1) == labels).sum().item()
    print(seed, correct / len(test_set))
