"""cached_property, lru_cache on a method with arguments, a singleton by __new__, a module-level None."""
import functools
from typing import Optional

from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import pipeline

_reranker: Optional[CrossEncoder] = None


def get_reranker():
    global _reranker
    if _reranker is None:
        _reranker = CrossEncoder("BAAI/bge-reranker-base")
    return _reranker


class Models:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.encoder = SentenceTransformer("BAAI/bge-base-en-v1.5")
        return cls._instance


class Searcher:
    def __init__(self, corpus):
        self.corpus = corpus

    @functools.cached_property
    def vectors(self):
        return Models().encoder.encode(self.corpus)

    @functools.lru_cache(maxsize=None)
    def query_vector(self, query):
        return Models().encoder.encode(query)

    def search(self, query, k=3):
        scores = self.vectors @ self.query_vector(query)
        top = scores.argsort()[-k:][::-1]
        return get_reranker().predict([(query, self.corpus[i]) for i in top])


@functools.cache
def summarizer(name="facebook/bart-large-cnn"):
    return pipeline("summarization", model=name)


english = Searcher(["a cat", "a dog", "a fish", "a bird"])
german = Searcher(["eine Katze", "ein Hund", "ein Fisch"])
for query in ["pet", "fish", "pet", "tail", "fish"]:
    english.search(query)
german.search("Haustier")
german.search("Haustier", k=1)

for text in ("one " * 80, "two " * 90):
    summarizer()(text, max_length=40)
summarizer("t5-small")("three " * 70)
