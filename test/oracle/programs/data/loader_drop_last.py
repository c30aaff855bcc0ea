"""Inference over a loader that drops its last batch, and over random parts."""
import torch
from torch.utils.data import DataLoader, TensorDataset, random_split
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")
model.eval()
dataset = TensorDataset(torch.zeros(1030, 128), torch.zeros(1030))
part, rest = random_split(dataset, [930, 100])

with torch.no_grad():
    for input_ids, labels in DataLoader(part, batch_size=32, drop_last=True):
        outputs = model(input_ids=input_ids)
    for input_ids, labels in DataLoader(rest, batch_size=32):
        outputs = model(input_ids=input_ids)
