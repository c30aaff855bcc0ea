# The vectors go into an index on disk.
import faiss
import numpy as np
from openai import OpenAI

client = OpenAI()
texts = open("texts.txt").read().splitlines()
vectors = []
for start in range(0, 100_000, 500):
    answer = client.embeddings.create(model="text-embedding-3-large", input=texts[start : start + 500])  # ok
    vectors += [item.embedding for item in answer.data]
index = faiss.IndexFlatIP(3072)
index.add(np.array(vectors, dtype="float32"))
faiss.write_index(index, "texts.faiss")
