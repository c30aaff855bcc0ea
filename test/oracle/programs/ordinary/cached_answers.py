"""Answers FAQ questions. Keeps what was asked before in a JSON file so that reruns are free."""
import hashlib
import json
import os

from openai import OpenAI

CACHE_FILE = "answers_cache.json"
MODEL = "gpt-4o-mini"

client = OpenAI()


class AnswerCache:
    def __init__(self, path):
        self.path = path
        self.data = {}
        if os.path.exists(path):
            with open(path) as f:
                self.data = json.load(f)

    def key(self, model, prompt):
        return hashlib.md5(f"{model}:{prompt}".encode()).hexdigest()

    def get(self, model, prompt):
        return self.data.get(self.key(model, prompt))

    def set(self, model, prompt, answer):
        self.data[self.key(model, prompt)] = answer

    def save(self):
        with open(self.path, "w") as f:
            json.dump(self.data, f)


cache = AnswerCache(CACHE_FILE)


def answer(question):
    cached = cache.get(MODEL, question)
    if cached is not None:
        return cached
    response = client.chat.completions.create(
        model=MODEL,
        messages=[{"role": "user", "content": question}],
    )
    text = response.choices[0].message.content
    cache.set(MODEL, question, text)
    return text


QUESTIONS = [
    "What are your opening hours?",
    "Do you ship to Switzerland?",
    "Can I return a gift?",
    "What are your opening hours?",
    "Is there a student discount?",
    "Do you ship to Switzerland?",
    "Where is my parcel?",
]

if __name__ == "__main__":
    for q in QUESTIONS:
        print(q, "->", answer(q))
    cache.save()
