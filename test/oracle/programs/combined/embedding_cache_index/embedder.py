from functools import lru_cache

from openai import OpenAI


class Embedder:
    model = "text-embedding-3-small"

    def __init__(self):
        self.client = OpenAI()
        self.requests = 0

    def embed(self, text):
        self.requests += 1
        return self.client.embeddings.create(model=self.model, input=text).data[0].embedding


@lru_cache(maxsize=1)
def shared():
    return Embedder()
