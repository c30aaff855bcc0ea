"""Ask the docs. `python main.py`"""
import os
import pickle

from ingest import build_index, client, embed_texts

INDEX_PATH = "index.pkl"


def cosine(a, b):
    dot = sum(x * y for x, y in zip(a, b))
    return dot / ((sum(x * x for x in a) ** 0.5) * (sum(y * y for y in b) ** 0.5))


def get_index():
    if os.path.exists(INDEX_PATH):
        with open(INDEX_PATH, "rb") as f:
            return pickle.load(f)
    index = build_index("docs")
    with open(INDEX_PATH, "wb") as f:
        pickle.dump(index, f)
    return index


def ask(question, index, k=3):
    query = embed_texts([question])[0]
    best = sorted(index, key=lambda item: cosine(query, item["embedding"]), reverse=True)[:k]
    context = "\n---\n".join(item["text"] for item in best)
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Answer from the context. If it is not there, say you don't know."},
            {"role": "user", "content": f"{context}\n\nQuestion: {question}"},
        ],
    )
    return response.choices[0].message.content


if __name__ == "__main__":
    index = get_index()
    for q in ["How do I install it?", "Where is the config file?", "Can I deploy on Windows?", "Which port is used?"]:
        print("> ", q)
        print(ask(q, index))
