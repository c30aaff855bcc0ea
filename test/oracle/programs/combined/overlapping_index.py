"""Word windows with overlap, embedded in batches; questions go through expansion, retrieval and an answer."""
from collections import namedtuple
from typing import Generator

from openai import OpenAI

Chunk = namedtuple("Chunk", ["doc", "start", "text"])
client = OpenAI()
SIZE, OVERLAP, BATCH = 40, 10, 4

DOCS = {
    "tides": "the moon pulls the water and the water follows " * 12,
    "bread": "flour water salt and time make bread " * 9,
    "empty": "   ",
    "bees": "a bee visits a flower and the flower pays in sugar " * 7,
}


def windows(doc_id, text, size=SIZE, overlap=OVERLAP) -> Generator[Chunk, None, None]:
    words = text.split()
    if not words:
        return
    start = 0
    while True:
        yield Chunk(doc_id, start, " ".join(words[start : start + size]))
        if start + size >= len(words):
            break
        start += size - overlap


class Index:
    def __init__(self):
        self.chunks, self.vectors, self._pending = [], [], []

    def add(self, chunk):
        self._pending.append(chunk)
        if len(self._pending) >= BATCH:
            self.flush()

    def flush(self):
        if not self._pending:
            return
        response = client.embeddings.create(model="text-embedding-3-small", input=[c.text for c in self._pending])
        self.vectors.extend(d.embedding for d in response.data)
        self.chunks.extend(self._pending)
        self._pending = []

    def query(self, text, k=2):
        v = client.embeddings.create(model="text-embedding-3-small", input=text).data[0].embedding
        order = sorted(range(len(self.chunks)), key=lambda i: abs(self.vectors[i][0] - v[0]))
        return [self.chunks[i] for i in order[:k]]


def expand(question, n=2):
    client.responses.create(model="gpt-4o-mini", input=f"{n} variants of {question}")
    return [question] + [f"{question} ({i})" for i in range(n)]


index = Index()
for doc_id, text in DOCS.items():
    for chunk in windows(doc_id, text):
        index.add(chunk)
index.flush()
print(len(index.chunks), "chunks")

for question in ("why tides?", "how bread?", "what pays the bee?"):
    hits = {c for variant in expand(question) for c in index.query(variant)}
    for rank, hit in enumerate(sorted(hits)[:2], start=1):
        client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": f"Relevant? {hit.text}"}], max_tokens=1
        )
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
