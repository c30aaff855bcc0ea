"""One percent of SST-2 through a local classifier in batches."""
from datasets import load_dataset
from transformers import pipeline

rows = load_dataset("glue", "sst2", split="validation[:50%]")
classifier = pipeline("text-classification", model="roberta-base", batch_size=16)
texts = [row["sentence"] for row in rows]

labels = []
for start in range(0, len(texts), 32):
    labels.extend(classifier(texts[start : start + 32]))
print(len(labels))
