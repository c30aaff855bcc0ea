import torch
import torch.nn as nn

FIELD_DIMS = [1461, 583, 100_000, 50_000, 305, 24, 12_517, 633, 3, 30_000]


class FeaturesLinear(nn.Module):
    def __init__(self, field_dims, output_dim=1):
        super().__init__()
        self.fc = nn.Embedding(sum(field_dims), output_dim)
        self.bias = nn.Parameter(torch.zeros((output_dim,)))

    def forward(self, x):
        return torch.sum(self.fc(x), dim=1) + self.bias


class FactorizationMachine(nn.Module):
    def forward(self, x):
        square_of_sum = torch.sum(x, dim=1) ** 2
        sum_of_square = torch.sum(x ** 2, dim=1)
        return 0.5 * torch.sum(square_of_sum - sum_of_square, dim=1, keepdim=True)


class MultiLayerPerceptron(nn.Module):
    def __init__(self, input_dim, embed_dims, dropout, output_layer=True):
        super().__init__()
        layers = list()
        for embed_dim in embed_dims:
            layers.append(nn.Linear(input_dim, embed_dim))
            layers.append(nn.BatchNorm1d(embed_dim))
            layers.append(nn.ReLU())
            layers.append(nn.Dropout(p=dropout))
            input_dim = embed_dim
        if output_layer:
            layers.append(nn.Linear(input_dim, 1))
        self.mlp = nn.Sequential(*layers)

    def forward(self, x):
        return self.mlp(x)


class DeepFM(nn.Module):
    def __init__(self, field_dims, embed_dim, mlp_dims, dropout):
        super().__init__()
        self.linear = FeaturesLinear(field_dims)
        self.fm = FactorizationMachine()
        # one table per field
        self.embedding = nn.ModuleList([nn.Embedding(n, embed_dim) for n in field_dims])
        self.embed_output_dim = len(field_dims) * embed_dim
        self.mlp = MultiLayerPerceptron(self.embed_output_dim, mlp_dims, dropout)
        offsets = [0]
        for n in field_dims[:-1]:
            offsets.append(offsets[-1] + n)
        self.register_buffer("offsets", torch.tensor(offsets))

    def forward(self, x):
        embed_x = torch.stack([table(x[:, i]) for i, table in enumerate(self.embedding)], dim=1)
        y = self.linear(x + self.offsets) + self.fm(embed_x) + self.mlp(embed_x.view(-1, self.embed_output_dim))
        return torch.sigmoid(y.squeeze(1))


def get_model(name, field_dims):
    if name == 'dfm':
        return DeepFM(field_dims, embed_dim=16, mlp_dims=(128, 64), dropout=0.2)
    raise ValueError('unknown model name: ' + name)


def train(model, optimizer, criterion, log_interval=100):
    model.train()
    total_loss = 0
    for i in range(500):
        fields = torch.stack([torch.randint(0, n, (2048,)) for n in FIELD_DIMS], 1)
        target = torch.randint(0, 2, (2048,)).float()
        y = model(fields)
        loss = criterion(y, target)
        model.zero_grad()
        loss.backward()
        optimizer.step()
        total_loss += loss.item()
        if (i + 1) % log_interval == 0:
            print('    - loss:', total_loss / log_interval)
            total_loss = 0


model = get_model('dfm', FIELD_DIMS)
optimizer = torch.optim.Adam(params=model.parameters(), lr=1e-3, weight_decay=1e-6)
for epoch_i in range(10):
    train(model, optimizer, nn.BCELoss())
