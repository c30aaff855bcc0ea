import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.optim import SGD


class C3D(nn.Module):
    """3-D convnet for short clips, (N, 3, 16, 112, 112)."""

    def __init__(self, num_classes=101, width=32):
        super().__init__()
        self.conv1 = nn.Conv3d(3, width, kernel_size=(3, 3, 3), padding=(1, 1, 1))
        self.pool1 = nn.MaxPool3d(kernel_size=(1, 2, 2), stride=(1, 2, 2))
        self.conv2 = nn.Conv3d(width, width * 2, kernel_size=(3, 3, 3), padding=(1, 1, 1))
        self.pool2 = nn.MaxPool3d(kernel_size=(2, 2, 2), stride=(2, 2, 2))
        self.conv3a = nn.Conv3d(width * 2, width * 4, kernel_size=3, padding=1)
        self.conv3b = nn.Conv3d(width * 4, width * 4, kernel_size=3, padding=1)
        self.pool3 = nn.MaxPool3d(2)
        self.conv4a = nn.Conv3d(width * 4, width * 8, kernel_size=3, padding=1)
        self.conv4b = nn.Conv3d(width * 8, width * 8, kernel_size=3, padding=1)
        self.pool4 = nn.MaxPool3d(kernel_size=2, stride=2, padding=(0, 1, 1))
        # 2 x 4 x 4 ... after pool4 -> (width*8, 2, 8, 8)
        self.fc6 = nn.Linear(width * 8 * 2 * 8 * 8, 1024)
        self.fc7 = nn.Linear(1024, 1024)
        self.fc8 = nn.Linear(1024, num_classes)
        self.dropout = nn.Dropout(p=0.5)

    def forward(self, x):
        x = self.pool1(F.relu(self.conv1(x)))
        x = self.pool2(F.relu(self.conv2(x)))
        x = F.relu(self.conv3a(x))
        x = self.pool3(F.relu(self.conv3b(x)))
        x = F.relu(self.conv4a(x))
        x = self.pool4(F.relu(self.conv4b(x)))
        x = x.view(x.shape[0], -1)
        x = self.dropout(F.relu(self.fc6(x)))
        x = self.dropout(F.relu(self.fc7(x)))
        return self.fc8(x)


def get_1x_lr_params(model):
    for b in [model.conv1, model.conv2, model.conv3a, model.conv3b, model.conv4a, model.conv4b, model.fc6, model.fc7]:
        for k in b.parameters():
            if k.requires_grad:
                yield k


def get_10x_lr_params(model):
    for k in model.fc8.parameters():
        yield k


model = C3D(num_classes=51)
lr = 1e-3
train_params = [{'params': get_1x_lr_params(model), 'lr': lr},
                {'params': get_10x_lr_params(model), 'lr': lr * 10}]
optimizer = SGD(train_params, lr=lr, momentum=0.9, weight_decay=5e-4)

n_clips = 40
for epoch in range(100):
    for _ in range(n_clips // 2):
        clips = torch.randn(2, 3, 16, 112, 112)
        labels = torch.randint(0, 51, (2,))
        optimizer.zero_grad()
        loss = F.cross_entropy(model(clips), labels)
        loss.backward()
        optimizer.step()
