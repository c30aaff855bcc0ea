"""1-D CNN for ECG beats (187 samples, 5 classes)"""
import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader


class ECG(Dataset):
    def __init__(self, size=1000):
        self.x = torch.randn(size, 1, 187)
        self.y = torch.randint(0, 5, (size,))

    def __len__(self):
        return len(self.x)

    def __getitem__(self, idx):
        return self.x[idx], self.y[idx]


class ConvNormPool(nn.Module):
    """Conv Skip-connection module"""

    def __init__(self, input_size, hidden_size, kernel_size, norm_type='bachnorm'):
        super().__init__()
        self.kernel_size = kernel_size
        self.conv_1 = nn.Conv1d(in_channels=input_size, out_channels=hidden_size, kernel_size=kernel_size)
        self.conv_2 = nn.Conv1d(in_channels=hidden_size, out_channels=hidden_size, kernel_size=kernel_size)
        self.conv_3 = nn.Conv1d(in_channels=hidden_size, out_channels=hidden_size, kernel_size=kernel_size)
        if norm_type == 'group':
            self.normalization_1 = nn.GroupNorm(num_groups=8, num_channels=hidden_size)
            self.normalization_2 = nn.GroupNorm(num_groups=8, num_channels=hidden_size)
            self.normalization_3 = nn.GroupNorm(num_groups=8, num_channels=hidden_size)
        else:
            self.normalization_1 = nn.BatchNorm1d(num_features=hidden_size)
            self.normalization_2 = nn.BatchNorm1d(num_features=hidden_size)
            self.normalization_3 = nn.BatchNorm1d(num_features=hidden_size)
        self.pool = nn.MaxPool1d(kernel_size=2)

    def forward(self, input):
        conv1 = self.conv_1(input)
        x = torch.nn.functional.silu(self.normalization_1(conv1))
        x = nn.functional.pad(x, pad=(self.kernel_size - 1, 0))
        x = self.conv_2(x)
        x = torch.nn.functional.silu(self.normalization_2(x))
        x = nn.functional.pad(x, pad=(self.kernel_size - 1, 0))
        conv3 = self.conv_3(x)
        x = self.normalization_3(conv1 + conv3)
        x = torch.nn.functional.silu(x)
        return self.pool(x)


class CNN(nn.Module):
    def __init__(self, input_size=1, hid_size=256, kernel_size=5, num_classes=5):
        super().__init__()
        self.conv1 = ConvNormPool(input_size, hid_size, kernel_size)
        self.conv2 = ConvNormPool(hid_size, hid_size // 2, kernel_size)
        self.conv3 = ConvNormPool(hid_size // 2, hid_size // 4, kernel_size, norm_type='group')
        self.avgpool = nn.AdaptiveAvgPool1d(1)
        self.fc = nn.Linear(in_features=hid_size // 4, out_features=num_classes)

    def forward(self, input):
        x = self.conv3(self.conv2(self.conv1(input)))
        x = self.avgpool(x)
        x = x.view(-1, x.size(1) * x.size(2))
        return self.fc(x)


model = CNN(num_classes=5, hid_size=128)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
criterion = nn.CrossEntropyLoss()
loader = DataLoader(ECG(), batch_size=96, shuffle=True, drop_last=True)
for epoch in range(15):
    for i, (data, target) in enumerate(loader):
        output = model(data)
        loss = criterion(output, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
