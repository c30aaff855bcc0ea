"""Sentiment of a selection of reviews, in a pipeline, one by one."""
from datasets import load_dataset
from transformers import pipeline

classifier = pipeline("sentiment-analysis", model="distilbert-base-uncased-finetuned-sst-2-english")
reviews = load_dataset("imdb", split="test").shuffle(seed=42).select(range(500))

hits = 0
for review in reviews:
    result = classifier(review["text"][:512])[0]
    hits += (result["label"] == "POSITIVE") == bool(review["label"])
print(hits / len(reviews))
