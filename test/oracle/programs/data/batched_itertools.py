"""Batches of a range, by hand and with islice."""
from itertools import islice
from openai import OpenAI

client = OpenAI()


def batched(iterable, size):
    iterator = iter(iterable)
    while True:
        batch = list(islice(iterator, size))
        if not batch:
            return
        yield batch


ids = range(205)
for batch in batched(ids, 50):
    client.embeddings.create(model="text-embedding-3-small", input=[f"item {i}" for i in batch])
