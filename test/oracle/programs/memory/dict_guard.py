"""A dictionary remembers the embeddings of tags that were seen."""
from openai import OpenAI

client = OpenAI()
cache = {}
ARTICLES = [["news", "sport"], ["sport", "football"], ["news", "politics"], ["football", "sport", "news"]]


def vector(tag):
    if tag not in cache:
        cache[tag] = client.embeddings.create(model="text-embedding-3-small", input=tag).data[0].embedding
    return cache[tag]


vectors = [[vector(tag) for tag in tags] for tags in ARTICLES]
print(len(cache), len(vectors))
