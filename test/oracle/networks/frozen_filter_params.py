import torch
import torch.nn as nn


class Backbone(nn.Module):
    def __init__(self, channels=(3, 32, 64, 128, 256)):
        super().__init__()
        self.stages = nn.ModuleDict()
        for i, (a, b) in enumerate(zip(channels, channels[1:])):
            self.stages[f'stage{i + 1}'] = nn.Sequential(
                nn.Conv2d(a, b, 3, 2, 1, bias=False), nn.BatchNorm2d(b), nn.ReLU(),
                nn.Conv2d(b, b, 3, 1, 1, bias=False), nn.BatchNorm2d(b), nn.ReLU())
        self.out_channels = channels[-1]

    def forward(self, x):
        for name, stage in self.stages.items():
            x = stage(x)
        return x.mean((-2, -1))


class Classifier(nn.Module):
    def __init__(self, backbone, n_classes, freeze_until='stage3'):
        super().__init__()
        self.backbone = backbone
        self.head = nn.Sequential(nn.Linear(backbone.out_channels, 128), nn.ReLU(), nn.Dropout(0.3), nn.Linear(128, n_classes))
        for name, child in self.backbone.stages.named_children():
            if name <= freeze_until:
                child.requires_grad_(False)

    def train(self, mode=True):
        # keep BN of frozen stages in eval
        super().train(mode)
        for m in self.backbone.modules():
            if isinstance(m, nn.BatchNorm2d) and not m.weight.requires_grad:
                m.eval()
        return self

    def forward(self, x):
        return self.head(self.backbone(x))


model = Classifier(Backbone(), n_classes=37)
trainable = filter(lambda p: p.requires_grad, model.parameters())
optimizer = torch.optim.Adam(trainable, lr=1e-3)
total = sum(p.numel() for p in model.parameters())
print(f'{total:,} total')

for epoch in range(10):
    model.train()
    for i in range(115):
        x = torch.rand(32, 3, 128, 128)
        y = torch.randint(0, 37, (32,))
        loss = nn.functional.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
