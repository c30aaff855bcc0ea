"""Train a small MLP on synthetic regression data, over several seeds, as in section 4.2 of the paper."""
import argparse
import json
import os
import random

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset


def get_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--n-train", type=int, default=1000)
    parser.add_argument("--n-test", type=int, default=200)
    parser.add_argument("--noise", type=float, nargs="*", default=[0.0, 0.1])
    parser.add_argument("--eval-every", type=int, default=5)
    parser.add_argument("--out", default="results")
    parser.add_argument("--ensemble", action="store_true")
    return parser.parse_args()


class MLP(nn.Module):
    def __init__(self, width=64):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(8, width), nn.ReLU(), nn.Linear(width, 1))

    def forward(self, x):
        return self.net(x)


def make_loader(n, noise, batch_size, shuffle):
    x = torch.randn(n, 8)
    y = torch.randn(n, 1)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=shuffle)


def test(model, loader):
    model.eval()
    losses = []
    with torch.no_grad():
        for x, y in loader:
            prediction = model(x)
            losses.append(nn.functional.mse_loss(prediction, y).item())
    return sum(losses) / len(losses)


def train(args, seed, noise):
    random.seed(seed)
    torch.manual_seed(seed)
    train_loader = make_loader(args.n_train, noise, args.batch_size, True)
    test_loader = make_loader(args.n_test, 0.0, args.batch_size, False)
    model = MLP()
    opt = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    log = []
    for epoch in range(1, args.epochs + 1):
        model.train()
        for x, y in train_loader:
            loss = nn.functional.mse_loss(model(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
        if epoch % args.eval_every == 0:
            log.append({"epoch": epoch, "mse": test(model, test_loader)})
    return model, log


def main():
    args = get_args()
    os.makedirs(args.out, exist_ok=True)
    models = []
    for noise in args.noise:
        for seed in args.seeds:
            path = os.path.join(args.out, f"noise{noise}_seed{seed}.json")
            if os.path.exists(path):
                print("done already:", path)
                continue
            model, log = train(args, seed, noise)
            models.append(model)
            with open(path, "w") as f:
                json.dump(log, f)
    if args.ensemble:
        x = torch.randn(16, 8)
        print(sum(model(x) for model in models) / len(models))


if __name__ == "__main__":
    main()
