"""Knowledge distillation: a teacher is trained (or loaded when there is a checkpoint), students of several sizes follow."""
import os

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

CKPT = "teacher.pt"
BATCH = 500
TEMPERATURES = {"cool": 2.0, "hot": 6.0}


class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, width), nn.ReLU(), nn.Linear(width, 10))

    def forward(self, x):
        return self.net(x)


def loaders(root="data"):
    tf = transforms.ToTensor()
    train = datasets.MNIST(root, train=True, transform=tf, download=True)
    test = datasets.MNIST(root, train=False, transform=tf)
    return DataLoader(train, batch_size=BATCH, shuffle=True, drop_last=True), DataLoader(test, batch_size=2 * BATCH)


def train_teacher(loader, epochs):
    teacher = Net(1200)
    if os.path.exists(CKPT):
        teacher.load_state_dict(torch.load(CKPT))
        return teacher
    opt = torch.optim.Adam(teacher.parameters())
    for epoch in range(epochs):
        for x, y in loader:
            opt.zero_grad()
            F.cross_entropy(teacher(x), y).backward()
            opt.step()
    torch.save(teacher.state_dict(), CKPT)
    return teacher


def distill(teacher, width, T, loader, epochs=2):
    student = Net(width)
    opt = torch.optim.Adam(student.parameters(), lr=1e-3)
    teacher.eval()
    for _ in range(epochs):
        for x, y in loader:
            with torch.no_grad():
                soft = F.softmax(teacher(x) / T, dim=1)
            logits = student(x)
            loss = F.cross_entropy(logits, y) + F.mse_loss(F.softmax(logits / T, dim=1), soft) * T * T
            opt.zero_grad()
            loss.backward()
            opt.step()
    return student


@torch.no_grad()
def test(model, loader):
    return sum(model(x).argmax(1).eq(y).sum().item() for x, y in loader)


if __name__ == "__main__":
    train, held_out = loaders()
    teacher = train_teacher(train, epochs=3)
    print("teacher", test(teacher, held_out))
    for width in (20, 50, 100):
        for name, T in TEMPERATURES.items():
            if width == 100 and name == "hot":
                continue
            student = distill(teacher, width, T, train)
            print(width, name, test(student, held_out))
