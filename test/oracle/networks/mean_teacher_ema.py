"""Semi-supervised image classification, the teacher is an EMA of the student and is not trained."""
import torch
from torch import nn
from torch.nn import functional as F


def conv_block(n_in, n_out, n=3):
    layers = []
    for i in range(n):
        layers += [nn.Conv2d(n_in if i == 0 else n_out, n_out, 3, padding=1), nn.BatchNorm2d(n_out), nn.LeakyReLU(0.1)]
    return layers


class ThirteenLayer(nn.Module):
    def __init__(self, num_classes=10, isL2=False, width=96):
        super().__init__()
        self.isL2 = isL2
        self.body = nn.Sequential(
            *conv_block(3, width), nn.MaxPool2d(2), nn.Dropout(0.5),
            *conv_block(width, 2 * width), nn.MaxPool2d(2), nn.Dropout(0.5),
            nn.Conv2d(2 * width, 512, 3), nn.BatchNorm2d(512), nn.LeakyReLU(0.1),
            nn.Conv2d(512, 256, 1), nn.BatchNorm2d(256), nn.LeakyReLU(0.1),
            nn.Conv2d(256, 128, 1), nn.BatchNorm2d(128), nn.LeakyReLU(0.1),
            nn.AdaptiveAvgPool2d(1), nn.Flatten(),
        )
        self.fc = nn.Linear(128, num_classes)

    def forward(self, x):
        return self.fc(self.body(x))


def create_model(ema=False, **kw):
    model = ThirteenLayer(**kw)
    if ema:
        for param in model.parameters():
            param.detach_()
    return model


def update_ema_variables(model, ema_model, alpha, global_step):
    alpha = min(1 - 1 / (global_step + 1), alpha)
    for ema_param, param in zip(ema_model.parameters(), model.parameters()):
        ema_param.data.mul_(alpha).add_(param.data, alpha=1 - alpha)


def main():
    student = create_model(width=64)
    teacher = create_model(ema=True, width=64)
    optimizer = torch.optim.SGD(student.parameters(), 0.05, momentum=0.9, weight_decay=2e-4, nesterov=True)
    n_lab = 16
    for step in range(40000):
        x = torch.randn(64, 3, 32, 32)
        y = torch.randint(0, 10, (n_lab,))
        with torch.no_grad():
            target = teacher(x + 0.1 * torch.randn_like(x)).softmax(1)
        out = student(x)
        loss = F.cross_entropy(out[:n_lab], y) + 10.0 * F.mse_loss(out.softmax(1), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        update_ema_variables(student, teacher, 0.999, step)


if __name__ == '__main__':
    main()
