import torch
import torch.nn as nn


class SELayer(nn.Module):
    def __init__(self, channel, reduction=16):
        super(SELayer, self).__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channel, channel // reduction, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(channel // reduction, channel, bias=False),
            nn.Sigmoid()
        )

    def forward(self, x):
        b, c, _, _ = x.size()
        y = self.avg_pool(x).view(b, c)
        y = self.fc(y).view(b, c, 1, 1)
        return x * y.expand_as(x)


class SEBlock(nn.Module):
    def __init__(self, inplanes, planes, stride=1, reduction=16):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inplanes, planes, 3, stride=stride, padding=1, bias=False),
            nn.BatchNorm2d(planes),
            nn.ReLU(inplace=True),
            nn.Conv2d(planes, planes, 3, padding=1, bias=False),
            nn.BatchNorm2d(planes),
            SELayer(planes, reduction),
        )
        if inplanes != planes or stride > 1:
            self.shortcut = nn.Sequential(nn.Conv2d(inplanes, planes, 1, stride=stride, bias=False), nn.BatchNorm2d(planes))
        else:
            self.shortcut = nn.Identity()

    def forward(self, x):
        return torch.relu(self.body(x) + self.shortcut(x))


class CifarSEResNet(nn.Module):
    def __init__(self, n_size, num_classes=10, widths=(16, 32, 64), reduction=16):
        super().__init__()
        self.conv1 = nn.Conv2d(3, widths[0], 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(widths[0])
        blocks = []
        cin = widths[0]
        for k, w in enumerate(widths):
            strides = [1 if k == 0 else 2] + [1] * (n_size - 1)
            for s in strides:
                blocks.append(SEBlock(cin, w, s, reduction))
                cin = w
        self.blocks = nn.Sequential(*blocks)
        self.fc = nn.Linear(widths[-1], num_classes)

    def forward(self, x):
        x = torch.relu(self.bn1(self.conv1(x)))
        x = self.blocks(x)
        x = torch.nn.functional.adaptive_avg_pool2d(x, 1)
        return self.fc(x.view(x.size(0), -1))


def se_resnet20(**kwargs):
    return CifarSEResNet(3, **kwargs)


def se_resnet32(**kwargs):
    return CifarSEResNet(5, **kwargs)


class Trainer(object):
    def __init__(self, model, optimizer, loss_f, save_dir=None, save_freq=5):
        self.model = model
        self.optimizer = optimizer
        self.loss_f = loss_f
        self.save_dir = save_dir
        self.save_freq = save_freq

    def _iteration(self, data_loader, is_train=True):
        loop_loss, acc = [], []
        for data, target in data_loader:
            output = self.model(data)
            loss = self.loss_f(output, target)
            if is_train:
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()
            loop_loss.append(loss.item() / len(data_loader))
            acc.append((output.max(1)[1] == target).float().mean().item())
        print(f"loss: {sum(loop_loss):.4f} acc {sum(acc) / len(acc):.2%}")

    def loop(self, epochs, train_data):
        for ep in range(1, epochs + 1):
            print("epochs: {}".format(ep))
            self.model.train()
            self._iteration(train_data)


batches = [(torch.randn(64, 3, 32, 32), torch.randint(0, 10, (64,))) for _ in range(3)]
se = se_resnet32(num_classes=10, reduction=8)
opt = torch.optim.SGD(params=se.parameters(), lr=1e-1, momentum=0.9, weight_decay=1e-4)
Trainer(se, opt, nn.functional.cross_entropy).loop(200, batches)
