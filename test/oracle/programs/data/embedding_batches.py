"""Ways to cut data to batches, as found in the wild."""
import math

import numpy as np
from openai import OpenAI
from sentence_transformers import SentenceTransformer

client = OpenAI()
local = SentenceTransformer("all-MiniLM-L6-v2")
TEXTS = [f"sentence number {i}" for i in range(1030)]
BATCH = 256


def embed(batch):
    return [d.embedding for d in client.embeddings.create(model="text-embedding-3-small", input=batch).data]


# by index
vectors = []
for i in range(0, len(TEXTS), BATCH):
    vectors.extend(embed(TEXTS[i : i + BATCH]))
assert len(vectors) == len(TEXTS)

# by a computed number of batches
n_batches = math.ceil(len(TEXTS) / 100)
for b in range(n_batches):
    start, end = b * 100, min((b + 1) * 100, len(TEXTS))
    local.encode(TEXTS[start:end], show_progress_bar=False)

# by numpy
for part in np.array_split(np.array(TEXTS[:90]), 7):
    embed(list(part))

# a buffer that is flushed when full, and once at the end
buffer, flushed = [], 0
for text in TEXTS[:77]:
    buffer.append(text)
    if len(buffer) == 16:
        embed(buffer)
        buffer = []
        flushed += 1
if buffer:
    client.embeddings.create(model="text-embedding-3-large", input=buffer)

# a list of lists made beforehand; short remainders are dropped
groups = [TEXTS[i : i + 300] for i in range(0, len(TEXTS), 300)]
full = [g for g in groups if len(g) == 300]
for g in full:
    local.encode(g)

# zip trick: only whole triples
triples = list(zip(*[iter(TEXTS[:20])] * 3))
for triple in triples:
    local.encode(list(triple))
