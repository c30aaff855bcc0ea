from openai import OpenAI

client = OpenAI()
EMBED_BATCH = 16


def load_documents():
    sections = ["holidays", "travel", "clothes", "hours", "pets"]
    return [f"{section}: paragraph {i}" for section in sections for i in range(10)]


def embed(texts):
    response = client.embeddings.create(model="text-embedding-3-small", input=texts)
    return [item.embedding for item in response.data]


def build_index(documents):
    vectors = []
    for start in range(0, len(documents), EMBED_BATCH):
        vectors.extend(embed(documents[start : start + EMBED_BATCH]))
    return list(zip(documents, vectors))
