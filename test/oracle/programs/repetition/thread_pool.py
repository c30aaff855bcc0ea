"""Documents are embedded by a pool of threads."""
from concurrent.futures import ThreadPoolExecutor, as_completed
from openai import OpenAI

client = OpenAI()
documents = {f"doc-{i}": f"Contents of document {i}" for i in range(18)}


def embed(name, text):
    vector = client.embeddings.create(model="text-embedding-3-large", input=text).data[0].embedding
    return name, vector


def title(text):
    return client.responses.create(model="gpt-4o-mini", input=f"Title for: {text}").output_text


index = {}
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(embed, name, text) for name, text in documents.items()]
    for future in as_completed(futures):
        name, vector = future.result()
        index[name] = vector
    titles = list(pool.map(title, documents.values()))

print(len(index), len(titles))
