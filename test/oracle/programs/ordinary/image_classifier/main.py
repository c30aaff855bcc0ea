"""Transfer learning on CIFAR-10. Settings in config.yaml."""
import argparse

import torch
import torch.nn as nn
import yaml

from data import get_loaders
from engine import build_model, evaluate, train_one_epoch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", default="config.yaml")
    parser.add_argument("--test-only", action="store_true")
    args = parser.parse_args()
    with open(args.config) as f:
        cfg = yaml.safe_load(f)

    torch.manual_seed(cfg["seed"])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    train_loader, val_loader, test_loader = get_loaders(cfg["data"])
    model = build_model(cfg["model"]).to(device)

    if not args.test_only:
        tcfg = cfg["training"]
        criterion = nn.CrossEntropyLoss()
        optimizer = torch.optim.AdamW(model.parameters(), lr=tcfg["lr"], weight_decay=tcfg["weight_decay"])
        for epoch in range(tcfg["epochs"]):
            loss = train_one_epoch(model, train_loader, criterion, optimizer, device)
            print(f"epoch {epoch}: loss {loss:.4f}")
            if (epoch + 1) % tcfg["eval_every"] == 0:
                acc = evaluate(model, val_loader, device)
                print(f"epoch {epoch}: val acc {acc:.4f}")
        torch.save(model.state_dict(), "model.pt")

    print("test acc", evaluate(model, test_loader, device))


if __name__ == "__main__":
    main()
