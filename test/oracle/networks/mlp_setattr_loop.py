import torch
import torch.nn as nn
import torch.nn.functional as F


class DeepMLP(nn.Module):
    """Fully connected net, layers are registered as fc0, fc1, ..."""

    def __init__(self, in_dim, hidden, depth, out_dim, batchnorm=True):
        super().__init__()
        self.depth = depth
        self.batchnorm = batchnorm
        d = in_dim
        for i in range(depth):
            setattr(self, 'fc%d' % i, nn.Linear(d, hidden))
            if batchnorm:
                setattr(self, 'bn%d' % i, nn.BatchNorm1d(hidden))
            d = hidden
        self.add_module('out', nn.Linear(d, out_dim))

    def forward(self, x):
        for i in range(self.depth):
            x = getattr(self, 'fc%d' % i)(x)
            if self.batchnorm:
                x = getattr(self, 'bn%d' % i)(x)
            x = F.relu(x)
        return self.out(x)


def get_batches(n_batches, bs):
    for _ in range(n_batches):
        yield torch.randn(bs, 54), torch.randint(0, 7, (bs,))


def main():
    # covertype: 54 features, 7 classes
    model = DeepMLP(54, 256, 6, 7)
    print(model)
    print('params:', sum(p.numel() for p in model.parameters()))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9, weight_decay=5e-4, nesterov=True)
    sched = torch.optim.lr_scheduler.StepLR(optimizer, 10, gamma=0.5)
    for epoch in range(30):
        for x, y in get_batches(100, 512):
            loss = F.cross_entropy(model(x), y)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
        sched.step()
        print(f'epoch {epoch}: {loss.item():.3f}')


if __name__ == '__main__':
    main()
