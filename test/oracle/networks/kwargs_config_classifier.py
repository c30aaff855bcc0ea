import json

import torch
from torch import nn, optim

CONFIG = json.loads("""
{
  "model": {"in_channels": 1, "channels": [16, 32, 64], "hidden": 128, "n_classes": 35, "kernel": 9},
  "optim": {"lr": 0.002, "weight_decay": 0.0001},
  "train": {"epochs": 12, "batch_size": 128}
}
""")


class SpeechCommandsNet(nn.Module):
    def __init__(self, in_channels, channels, n_classes, hidden=64, kernel=3, **kwargs):
        super().__init__()
        if kwargs:
            print("ignored:", ", ".join(kwargs))
        blocks = []
        prev = in_channels
        for i, c in enumerate(channels):
            blocks.append(nn.Conv1d(prev, c, kernel, stride=4 if i == 0 else 2, padding=kernel // 2))
            blocks.append(nn.BatchNorm1d(c))
            blocks.append(nn.ReLU())
            blocks.append(nn.MaxPool1d(4))
            prev = c
        self.features = nn.Sequential(*blocks)
        self.classifier = nn.Sequential(nn.Linear(prev, hidden), nn.ReLU(), nn.Linear(hidden, n_classes))

    def forward(self, x):
        h = self.features(x).mean(-1)
        return self.classifier(h)


def main(config):
    model = SpeechCommandsNet(**config["model"])
    optimizer = optim.Adam(model.parameters(), **config["optim"])
    bs = config["train"]["batch_size"]
    for epoch in range(1, config["train"]["epochs"] + 1):
        for step in range(660):
            wav, label = torch.randn(bs, 1, 8000), torch.randint(0, config["model"]["n_classes"], (bs,))
            loss = nn.functional.cross_entropy(model(wav), label)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        print(f"epoch {epoch}")


if __name__ == "__main__":
    main(CONFIG)
