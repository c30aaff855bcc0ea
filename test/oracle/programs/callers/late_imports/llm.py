"""The only place that knows the provider."""
from functools import lru_cache


@lru_cache
def _client():
    from openai import OpenAI

    return OpenAI()


def chat(prompt, model="gpt-4o-mini"):
    r = _client().chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def vectors(texts, size=3):
    out = []
    for i in range(0, len(texts), size):
        out += [d.embedding for d in _client().embeddings.create(model="text-embedding-3-small", input=texts[i:i + size]).data]
    return out
