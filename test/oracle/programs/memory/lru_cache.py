"""Repeated words are translated once."""
from functools import lru_cache
from openai import OpenAI

client = OpenAI()
WORDS = ["sea", "sun", "sea", "wind", "sun", "sea", "rain"]


@lru_cache(maxsize=None)
def translate(word):
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"German for {word}"}]
    )
    return reply.choices[0].message.content


print(" ".join(translate(word) for word in WORDS))
