"""Train a ResNet-50 to tell 101 dishes apart, for the canteen's till.

    python train.py --data data --epochs 90

Started from the ImageNet example of PyTorch; the data set is Food-101, which downloads itself.
"""

import argparse
import time

import torch
import torch.nn as nn
from torch.optim.lr_scheduler import CosineAnnealingLR
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="data")
    parser.add_argument("--out", default="dishes.pt")
    parser.add_argument("--epochs", type=int, default=90)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--lr", type=float, default=0.05)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def loaders(args):
    normalize = transforms.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])
    train_transform = transforms.Compose(
        [
            transforms.RandomResizedCrop(224),
            transforms.RandomHorizontalFlip(),
            transforms.ColorJitter(0.2, 0.2, 0.2),
            transforms.ToTensor(),
            normalize,
        ]
    )
    test_transform = transforms.Compose(
        [transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor(), normalize]
    )
    train = datasets.Food101(args.data, split="train", transform=train_transform, download=True)
    test = datasets.Food101(args.data, split="test", transform=test_transform, download=True)
    return (
        DataLoader(train, batch_size=args.batch_size, shuffle=True, num_workers=args.workers, pin_memory=True),
        DataLoader(test, batch_size=args.batch_size, num_workers=args.workers),
        len(train.classes),
    )


def train_one_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    running, seen = 0.0, 0
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(images), labels)
        loss.backward()
        optimizer.step()
        running += loss.item() * images.size(0)
        seen += images.size(0)
    return running / seen


def evaluate(model, loader, device):
    model.eval()
    right, seen = 0, 0
    for images, labels in loader:
        logits = model(images.to(device))
        right += (logits.argmax(1).cpu() == labels).sum().item()
        seen += labels.size(0)
    return right / seen


def main():
    args = parse_args()
    torch.manual_seed(args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    train_loader, test_loader, classes = loaders(args)

    model = models.resnet50(weights=None)  # pretrained weights gave a warning, so from scratch for now
    model.fc = nn.Linear(model.fc.in_features, classes)
    model.to(device)

    loss_fn = nn.CrossEntropyLoss(label_smoothing=0.1)
    optimizer = torch.optim.SGD(model.parameters(), lr=args.lr, momentum=0.9, weight_decay=1e-4)
    scheduler = CosineAnnealingLR(optimizer, T_max=args.epochs)

    for epoch in range(args.epochs):
        started = time.time()
        loss = train_one_epoch(model, train_loader, loss_fn, optimizer, device)
        accuracy = evaluate(model, test_loader, device)
        scheduler.step()
        print(f"epoch {epoch:3d}  loss {loss:.4f}  accuracy {accuracy:.3f}  {time.time() - started:.0f} s")

    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
