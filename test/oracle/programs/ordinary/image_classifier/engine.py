import torch
import torch.nn as nn
from torchvision import models


def build_model(cfg):
    model = getattr(models, cfg["name"])(weights="DEFAULT")
    model.fc = nn.Linear(512, cfg["num_classes"])
    return model


def train_one_epoch(model, loader, criterion, optimizer, device):
    model.train()
    running = 0.0
    for step, (images, targets) in enumerate(loader):
        images, targets = images.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(images), targets)
        loss.backward()
        optimizer.step()
        running += loss.item()
    return running / len(loader)


@torch.no_grad()
def evaluate(model, loader, device):
    model.eval()
    correct, total = 0, 0
    for images, targets in loader:
        images, targets = images.to(device), targets.to(device)
        outputs = model(images)
        correct += (outputs.argmax(1) == targets).sum().item()
        total += targets.size(0)
    return correct / total
