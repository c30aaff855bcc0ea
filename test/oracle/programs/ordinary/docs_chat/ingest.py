"""Reads the markdown files, splits them and embeds the chunks."""
from pathlib import Path

from openai import OpenAI

EMBEDDING_MODEL = "text-embedding-3-small"
CHUNK_SIZE = 800
CHUNK_OVERLAP = 100
BATCH_SIZE = 2

client = OpenAI()


def load_documents(folder):
    documents = []
    for path in sorted(Path(folder).glob("*.md")):
        documents.append({"source": path.name, "text": path.read_text(encoding="utf-8")})
    return documents


def chunk_text(text, size=CHUNK_SIZE, overlap=CHUNK_OVERLAP):
    chunks = []
    start = 0
    while start < len(text):
        chunks.append(text[start : start + size])
        start += size - overlap
    return chunks


def embed_texts(texts):
    response = client.embeddings.create(model=EMBEDDING_MODEL, input=texts)
    return [d.embedding for d in response.data]


def build_index(folder):
    index = []
    for doc in load_documents(folder):
        chunks = chunk_text(doc["text"])
        for i in range(0, len(chunks), BATCH_SIZE):
            batch = chunks[i : i + BATCH_SIZE]
            for chunk, vector in zip(batch, embed_texts(batch)):
                index.append({"source": doc["source"], "text": chunk, "embedding": vector})
    return index
