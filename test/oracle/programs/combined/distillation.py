"""A teacher labels, a student is trained on the labels, both are compared."""
import torch
from datasets import load_dataset
from openai import OpenAI
from torch.utils.data import DataLoader, TensorDataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer

teacher = OpenAI()
rows = load_dataset("imdb", split="train[:120]")
labels = []
for text in rows["text"]:
    reply = teacher.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"0 or 1: {text}"}], max_tokens=1
    )
    labels.append(1 if reply.choices[0].message.content == "1" else 0)

tokenizer = AutoTokenizer.from_pretrained("distilbert-base-uncased")
student = AutoModelForSequenceClassification.from_pretrained("distilbert-base-uncased")
encoded = tokenizer(rows["text"], padding=True, return_tensors="pt")
dataset = TensorDataset(torch.zeros(120, 64), torch.tensor(labels))
optimizer = torch.optim.AdamW(student.parameters(), lr=5e-5)

for epoch in range(3):
    for input_ids, target in DataLoader(dataset, batch_size=8, shuffle=True):
        loss = student(input_ids=input_ids, labels=target).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()

student.eval()
with torch.no_grad():
    for input_ids, target in DataLoader(dataset, batch_size=40):
        logits = student(input_ids=input_ids).logits
