"""ResNet-9 with a trainer that makes its own optimizer; gradient accumulation and bf16 autocast."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import Dataset, DataLoader


class RandomImages(Dataset):
    def __init__(self, length, size=32, classes=10):
        self.length, self.size, self.classes = length, size, classes

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        return {"image": torch.randn(3, self.size, self.size), "label": torch.randint(0, self.classes, (1,)).squeeze()}


def conv_block(in_channels, out_channels, pool=False):
    layers = [nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1), nn.BatchNorm2d(out_channels), nn.ReLU(inplace=True)]
    if pool: layers.append(nn.MaxPool2d(2))
    return nn.Sequential(*layers)


class ResNet9(nn.Module):
    def __init__(self, in_channels, num_classes):
        super().__init__()
        self.conv1 = conv_block(in_channels, 64)
        self.conv2 = conv_block(64, 128, pool=True)
        self.res1 = nn.Sequential(conv_block(128, 128), conv_block(128, 128))
        self.conv3 = conv_block(128, 256, pool=True)
        self.conv4 = conv_block(256, 512, pool=True)
        self.res2 = nn.Sequential(conv_block(512, 512), conv_block(512, 512))
        self.classifier = nn.Sequential(nn.MaxPool2d(4), nn.Flatten(), nn.Dropout(0.2), nn.Linear(512, num_classes))

    def forward(self, xb):
        out = self.conv2(self.conv1(xb))
        out = self.res1(out) + out
        out = self.conv4(self.conv3(out))
        out = self.res2(out) + out
        return self.classifier(out)


class Trainer:
    defaults = dict(lr=1e-2, weight_decay=1e-4, epochs=8, batch_size=32, accumulate=4, optimizer="adam", amp=True)

    def __init__(self, model, dataset, **overrides):
        self.cfg = {**self.defaults, **overrides}
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model = model.to(self.device)
        self.loader = DataLoader(dataset, batch_size=self.cfg["batch_size"], shuffle=True, num_workers=0)
        self.optimizer = self._make_optimizer()
        steps = self.cfg["epochs"] * len(self.loader)
        self.scheduler = torch.optim.lr_scheduler.OneCycleLR(self.optimizer, self.cfg["lr"], total_steps=steps)

    def _make_optimizer(self):
        c = self.cfg
        if c["optimizer"] == "adam":
            return torch.optim.Adam(self.model.parameters(), lr=c["lr"], weight_decay=c["weight_decay"])
        return torch.optim.SGD(self.model.parameters(), lr=c["lr"], momentum=0.9)

    def step(self, batch):
        x, y = batch["image"].to(self.device), batch["label"].to(self.device)
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.cfg["amp"]):
            return F.cross_entropy(self.model(x), y) / self.cfg["accumulate"]

    def fit(self):
        for epoch in range(self.cfg["epochs"]):
            self.model.train()
            for i, batch in enumerate(self.loader):
                loss = self.step(batch)
                loss.backward()
                if (i + 1) % self.cfg["accumulate"] == 0:
                    nn.utils.clip_grad_value_(self.model.parameters(), 0.1)
                    self.optimizer.step()
                    self.optimizer.zero_grad()
                self.scheduler.step()
            print("epoch", epoch, "lr", self.scheduler.get_last_lr())


if __name__ == "__main__":
    Trainer(ResNet9(3, 10), RandomImages(2000), epochs=4, accumulate=2).fit()
