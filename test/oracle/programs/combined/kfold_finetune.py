"""Five folds of a torch head on frozen embeddings, with early stopping."""
import torch
from sentence_transformers import SentenceTransformer
from sklearn.model_selection import KFold
from torch import nn

encoder = SentenceTransformer("all-mpnet-base-v2")
texts = [f"text {i}" for i in range(300)]
features = torch.tensor(encoder.encode(texts, batch_size=32).tolist())
labels = torch.randint(0, 2, (300,))


class Head(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layer = nn.Linear(768, width)
        self.out = nn.Linear(width, 2)

    def forward(self, x):
        return self.out(torch.relu(self.layer(x)))


scores = []
for fold, (train, valid) in enumerate(KFold(n_splits=5, shuffle=True).split(texts)):
    model = Head(64)
    optimizer = torch.optim.Adam(model.parameters())
    criterion = nn.CrossEntropyLoss()
    for epoch in range(20):
        loss = criterion(model(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scores.append(loss.item())
print(sum(scores) / len(scores))
