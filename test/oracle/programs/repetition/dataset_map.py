"""Embeds a data set with map, batched."""
from datasets import load_dataset
from sentence_transformers import SentenceTransformer

model = SentenceTransformer("all-mpnet-base-v2")
reviews = load_dataset("rotten_tomatoes", split="validation")


def encode(batch):
    return {"embedding": model.encode(batch["text"])}


embedded = reviews.map(encode, batched=True, batch_size=100)
query = model.encode("a moving film about friendship")
print(len(embedded), len(query))
