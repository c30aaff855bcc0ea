"""Embeds a list of sentences in slices; the last slice is shorter."""
from openai import OpenAI

client = OpenAI()
sentences = [f"Sentence number {i} about topic {i % 7}." for i in range(250)]
BATCH = 64


def embed(batch):
    response = client.embeddings.create(model="text-embedding-3-small", input=batch)
    return [item.embedding for item in response.data]


vectors = []
for start in range(0, len(sentences), BATCH):
    vectors.extend(embed(sentences[start : start + BATCH]))

odd = sentences[1::2]
for sentence in odd[:10]:
    vectors.extend(embed([sentence]))
print(len(vectors))
