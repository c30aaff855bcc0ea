# GoogLeNet for CIFAR-100 size pictures
import torch
import torch.nn as nn


def conv_bn(cin, cout, **kw):
    return nn.Sequential(
        nn.Conv2d(cin, cout, bias=False, **kw),
        nn.BatchNorm2d(cout, eps=0.001),
        nn.ReLU(inplace=True),
    )


class Inception(nn.Module):
    def __init__(self, in_planes, n1x1, n3x3red, n3x3, n5x5red, n5x5, pool_planes):
        super().__init__()
        self.b1 = conv_bn(in_planes, n1x1, kernel_size=1)
        self.b2 = nn.Sequential(
            conv_bn(in_planes, n3x3red, kernel_size=1),
            conv_bn(n3x3red, n3x3, kernel_size=3, padding=1),
        )
        # 5x5 as two 3x3
        self.b3 = nn.Sequential(
            conv_bn(in_planes, n5x5red, kernel_size=1),
            conv_bn(n5x5red, n5x5, kernel_size=3, padding=1),
            conv_bn(n5x5, n5x5, kernel_size=3, padding=1),
        )
        self.b4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            conv_bn(in_planes, pool_planes, kernel_size=1),
        )

    def forward(self, x):
        return torch.cat([self.b1(x), self.b2(x), self.b3(x), self.b4(x)], dim=1)


class GoogLeNet(nn.Module):
    def __init__(self, num_classes=100):
        super().__init__()
        self.pre_layers = conv_bn(3, 192, kernel_size=3, padding=1)
        self.a3 = Inception(192, 64, 96, 128, 16, 32, 32)
        self.b3 = Inception(256, 128, 128, 192, 32, 96, 64)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)
        self.a4 = Inception(480, 192, 96, 208, 16, 48, 64)
        self.b4 = Inception(512, 160, 112, 224, 24, 64, 64)
        self.c4 = Inception(512, 128, 128, 256, 24, 64, 64)
        self.d4 = Inception(512, 112, 144, 288, 32, 64, 64)
        self.e4 = Inception(528, 256, 160, 320, 32, 128, 128)
        self.a5 = Inception(832, 256, 160, 320, 32, 128, 128)
        self.b5 = Inception(832, 384, 192, 384, 48, 128, 128)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.dropout = nn.Dropout2d(p=0.4)
        self.linear = nn.Linear(1024, num_classes)

    def forward(self, x):
        x = self.pre_layers(x)
        x = self.b3(self.a3(x))
        x = self.maxpool(x)
        for blk in (self.a4, self.b4, self.c4, self.d4, self.e4):
            x = blk(x)
        x = self.maxpool(x)
        x = self.b5(self.a5(x))
        x = self.dropout(self.avgpool(x))
        return self.linear(x.flatten(1))


if __name__ == '__main__':
    net = GoogLeNet()
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, betas=(0.9, 0.99))
    loss_function = nn.CrossEntropyLoss()
    for epoch in range(10):
        for _ in range(100):
            images, labels = torch.rand(32, 3, 32, 32), torch.randint(0, 100, (32,))
            optimizer.zero_grad()
            loss = loss_function(net(images), labels)
            loss.backward()
            optimizer.step()
