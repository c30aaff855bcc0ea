"""Dense retrieval, then a cross-encoder, over several queries."""
import numpy as np
from datasets import load_dataset
from sentence_transformers import CrossEncoder, SentenceTransformer

bi_encoder = SentenceTransformer("BAAI/bge-base-en-v1.5")
cross_encoder = CrossEncoder("BAAI/bge-reranker-base")

corpus = load_dataset("ag_news", split="test[:2000]")
passages = [row["text"] for row in corpus]
embeddings = bi_encoder.encode(passages, batch_size=64, show_progress_bar=True)


def search(query, top_k=20):
    query_embedding = bi_encoder.encode(query)
    scores = embeddings @ query_embedding
    hits = np.argsort(scores)[:top_k]
    pairs = [(query, passages[i]) for i in hits]
    reranked = cross_encoder.predict(pairs)
    return [passages[hits[i]] for i in np.argsort(reranked)]


queries = ["oil prices", "olympic games", "space telescope", "mergers in banking", "election results"]
for query in queries:
    print(query, search(query)[0])
