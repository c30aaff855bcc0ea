# Loaded once, by a cache or a check.
from functools import lru_cache

from sentence_transformers import SentenceTransformer
from transformers import pipeline

_model = None


@lru_cache(maxsize=1)
def classifier():
    return pipeline("text-classification", model="FacebookAI/roberta-large-mnli")  # ok


def model():
    global _model
    if _model is None:
        _model = SentenceTransformer("BAAI/bge-large-en-v1.5")  # ok
    return _model


for text in open("texts.txt").read().splitlines():
    classifier()(text)
    model().get_sentence_embedding_dimension()
