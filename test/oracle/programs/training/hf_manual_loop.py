"""A hand-written fine-tuning loop around a pretrained model."""
import torch
from datasets import load_dataset
from torch.optim import AdamW
from torch.utils.data import DataLoader
from transformers import AutoModelForSequenceClassification, AutoTokenizer, get_scheduler

checkpoint = "bert-base-uncased"
tokenizer = AutoTokenizer.from_pretrained(checkpoint)
raw = load_dataset("rotten_tomatoes")
tokenized = raw.map(lambda rows: tokenizer(rows["text"], truncation=True), batched=True)
train_loader = DataLoader(tokenized["train"], shuffle=True, batch_size=16)
eval_loader = DataLoader(tokenized["validation"], batch_size=16)

model = AutoModelForSequenceClassification.from_pretrained(checkpoint, num_labels=2)
optimizer = AdamW(model.parameters(), lr=5e-5)
num_epochs = 2
scheduler = get_scheduler("linear", optimizer, 0, num_epochs * len(train_loader))
device = "cuda" if torch.cuda.is_available() else "cpu"
model.to(device)

for epoch in range(num_epochs):
    model.train()
    for batch in train_loader:
        batch = {k: v.to(device) for k, v in batch.items()}
        outputs = model(**batch)
        outputs.loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()

model.eval()
for batch in eval_loader:
    with torch.no_grad():
        outputs = model(**batch)
    predictions = torch.argmax(outputs.logits, dim=-1)
