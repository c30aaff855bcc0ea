"""Sentence Transformers: `encode` is one pass over what it is given, a load counts from 50 million parameters on."""

from numpy import ndarray
from oracle import Thing, loads, spend


class SentenceTransformer(Thing):
    def __init__(self, name=None, *args, **kwargs):
        loads(name or kwargs.get("model_name_or_path"))

    def encode(self, sentences, *args, **kwargs):
        spend("embedding")
        return ndarray([0.1, 0.2]) if isinstance(sentences, str) else ndarray([[0.1, 0.2] for _ in sentences])

    def fit(self, *args, **kwargs):
        spend("training")

    def get_sentence_embedding_dimension(self):
        return 384


class CrossEncoder(Thing):
    def __init__(self, name=None, *args, **kwargs):
        loads(name)

    def predict(self, pairs, *args, **kwargs):
        spend("rerank")
        return ndarray([0.5 + index / 1000 for index, _ in enumerate(pairs)])
