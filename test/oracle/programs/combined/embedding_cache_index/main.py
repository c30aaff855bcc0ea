"""An index with a cache in front of the embedder; texts repeat."""
from index import Index

TEXTS = ["red", "green", "blue", "red", "green", "cyan"]

index = Index()
index.add_all(TEXTS)
for query in ("red", "magenta"):
    print(index.nearest(query))
