import abc
import torch
import torch.nn as nn


class InitMixin:
    def init_weights(self):
        for m in self.modules():
            if isinstance(m, nn.Linear):
                nn.init.orthogonal_(m.weight)
                nn.init.zeros_(m.bias)


class Recommender(nn.Module, abc.ABC):
    """user/item embedding pairs; subclasses say how they are joined"""

    n_users = 6040
    n_items = 3706
    dim = 32

    def __init__(self):
        super().__init__()
        self.user_emb = nn.Embedding(self.n_users, self.dim)
        self.item_emb = nn.Embedding(self.n_items, self.dim)
        self.build()

    def build(self):
        pass

    @abc.abstractmethod
    def score(self, u, i):
        ...

    def forward(self, users, items):
        return self.score(self.user_emb(users), self.item_emb(items))


class MatrixFactorization(Recommender):
    def build(self):
        self.bias = nn.Parameter(torch.zeros(1))

    def score(self, u, i):
        return (u * i).sum(-1) + self.bias


class NeuralCF(InitMixin, Recommender):
    dim = 64
    layers = (128, 64, 32)

    def build(self):
        mlp = []
        d = 2 * self.dim
        for h in self.layers:
            mlp.extend([nn.Linear(d, h), nn.ReLU(), nn.Dropout(0.1)])
            d = h
        self.mlp = nn.Sequential(*mlp)
        self.out = nn.Linear(d + self.dim, 1)
        self.init_weights()

    def score(self, u, i):
        return self.out(torch.cat([self.mlp(torch.cat([u, i], -1)), u * i], -1)).squeeze(-1)


# model = MatrixFactorization()
model = NeuralCF()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, weight_decay=1e-6)
lossf = nn.BCEWithLogitsLoss()

for epoch in range(20):
    total = 0.
    for step in range(1000):
        users = torch.randint(0, model.n_users, (1024,))
        items = torch.randint(0, model.n_items, (1024,))
        labels = torch.randint(0, 2, (1024,)).float()
        loss = lossf(model(users, items), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    print(f"{epoch=} {total/1000:.4f}")
