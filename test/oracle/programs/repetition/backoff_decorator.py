"""Backoff around an embedding call, over batches of ten."""
import backoff
import openai

client = openai.OpenAI()


@backoff.on_exception(backoff.expo, openai.RateLimitError, max_tries=5)
def embed(texts):
    return client.embeddings.create(model="text-embedding-3-small", input=texts).data


notes = [f"note {i}" for i in range(95)]
vectors = []
for at in range(0, len(notes), 10):
    vectors += [item.embedding for item in embed(notes[at : at + 10])]
print(len(vectors))
