import argparse

import torch
import torch.nn as nn

ACTIVATIONS = {
    "relu": nn.ReLU,
    "gelu": nn.GELU,
    "tanh": nn.Tanh,
    "silu": nn.SiLU,
}


def mlp(sizes, activation="relu", output_activation=None, dropout=0.0):
    layers = []
    pairs = list(zip(sizes[:-1], sizes[1:]))
    for j, (a, b) in enumerate(pairs):
        layers.append(nn.Linear(a, b))
        last = j == len(pairs) - 1
        if not last:
            layers += [ACTIVATIONS[activation]()]
            if dropout > 0:
                layers += [nn.Dropout(dropout)]
        elif output_activation is not None:
            layers += [ACTIVATIONS[output_activation]()]
    return nn.Sequential(*layers)


def parse_args():
    p = argparse.ArgumentParser(description="tabular baseline")
    p.add_argument("--input-dim", type=int, default=28)
    p.add_argument("--hidden", type=int, nargs="+", default=[300, 300, 150, 50])
    p.add_argument("--activation", choices=sorted(ACTIVATIONS), default="silu")
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--lr", type=float, default=3e-4)
    p.add_argument("--epochs", type=int, default=20)
    p.add_argument("--batch-size", type=int, default=256)
    p.add_argument("--steps-per-epoch", type=int, default=430)
    p.add_argument("--seed", type=int, default=1)
    return p.parse_args()


def main():
    args = parse_args()
    torch.manual_seed(args.seed)
    # HIGGS: 28 features, signal or background
    net = mlp([args.input_dim] + args.hidden + [1], args.activation, dropout=args.dropout)
    opt = torch.optim.Adam(net.parameters(), lr=args.lr)
    bce = nn.BCEWithLogitsLoss()
    for epoch in range(args.epochs):
        net.train()
        total = 0
        for step in range(args.steps_per_epoch):
            x = torch.randn(args.batch_size, args.input_dim)
            y = torch.randint(0, 2, (args.batch_size,)).float()
            logit = net(x).squeeze(-1)
            loss = bce(logit, y)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            total += loss.item()
        print(f"[{epoch:02d}] {total / args.steps_per_epoch:.4f}")


if __name__ == "__main__":
    main()
