from types import SimpleNamespace
import torch
import torch.nn as nn
import torch.nn.functional as F

CFG = SimpleNamespace(
    temperature=1.0, projection_dim=256, max_length=64, vocab=30522, text_dim=256, text_layers=4,
    image_channels=[32, 64, 128, 256], head_lr=1e-3, image_lr=1e-4, text_lr=1e-5, batch_size=16,
)


class ImageEncoder(nn.Module):
    def __init__(self, channels=CFG.image_channels):
        super().__init__()
        cin, self.model = 3, nn.Sequential()
        for c in channels:
            self.model.append(nn.Conv2d(cin, c, 3, stride=2, padding=1))
            self.model.append(nn.BatchNorm2d(c))
            self.model.append(nn.ReLU())
            cin = c
        self.embedding_dim = channels[-1]

    def forward(self, x):
        return self.model(x).mean((2, 3))


class TextEncoder(nn.Module):
    def __init__(self, dim=CFG.text_dim, layers=CFG.text_layers):
        super().__init__()
        self.tok = nn.Embedding(CFG.vocab, dim)
        self.pos = nn.Parameter(torch.empty(CFG.max_length, dim).normal_(std=0.01))
        self.blocks = nn.ModuleList([
            nn.TransformerEncoderLayer(d_model=dim, nhead=4, dim_feedforward=4 * dim, batch_first=True) for _ in range(layers)
        ])

    def forward(self, ids):
        x = self.tok(ids) + self.pos[: ids.shape[1]]
        for b in self.blocks:
            x = b(x)
        return x[:, 0]


class ProjectionHead(nn.Module):
    def __init__(self, embedding_dim, projection_dim=CFG.projection_dim, dropout=0.1):
        super().__init__()
        self.projection = nn.Linear(embedding_dim, projection_dim)
        self.gelu = nn.GELU()
        self.fc = nn.Linear(projection_dim, projection_dim)
        self.dropout = nn.Dropout(dropout)
        self.layer_norm = nn.LayerNorm(projection_dim)

    def forward(self, x):
        projected = self.projection(x)
        x = self.dropout(self.fc(self.gelu(projected))) + projected
        return self.layer_norm(x)


class CLIPModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.image_encoder, self.text_encoder = ImageEncoder(), TextEncoder()
        self.image_projection = ProjectionHead(self.image_encoder.embedding_dim)
        self.text_projection = ProjectionHead(CFG.text_dim)
        self.logit_scale = nn.Parameter(torch.ones([]) * 2.6593)

    def forward(self, batch):
        i = F.normalize(self.image_projection(self.image_encoder(batch["image"])), dim=-1)
        t = F.normalize(self.text_projection(self.text_encoder(batch["input_ids"])), dim=-1)
        logits = self.logit_scale.exp() * t @ i.T
        target = torch.arange(len(logits), device=logits.device)
        return (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2


model = CLIPModel()
params = [
    {"params": model.image_encoder.parameters(), "lr": CFG.image_lr},
    {"params": model.text_encoder.parameters(), "lr": CFG.text_lr},
    {"params": [*model.image_projection.parameters(), *model.text_projection.parameters(), model.logit_scale],
     "lr": CFG.head_lr, "weight_decay": 1e-3},
]
optimizer = torch.optim.AdamW(params, weight_decay=0.)
for epoch in range(4):
    for _ in range(100):
        batch = {"image": torch.rand(CFG.batch_size, 3, 128, 128), "input_ids": torch.randint(0, CFG.vocab, (CFG.batch_size, CFG.max_length))}
        loss = model(batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
