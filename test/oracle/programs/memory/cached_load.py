"""A cached loader and three models, asked for many times."""
import functools
from sentence_transformers import SentenceTransformer

TEXTS = ["a cat", "a dog", "a ship", "a train"]


@functools.cache
def load(name):
    return SentenceTransformer(name)


def encode(name, text):
    return load(name).encode(text)


for name in ("all-mpnet-base-v2", "BAAI/bge-base-en-v1.5", "all-MiniLM-L6-v2"):
    for text in TEXTS:
        encode(name, text)
