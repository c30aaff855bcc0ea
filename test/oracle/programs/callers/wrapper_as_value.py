"""Classifiers are handed to an evaluation as values."""
from openai import OpenAI

client = OpenAI()
X = ["great", "awful", "fine", "boring", "superb", "dull"]
y = [1, 0, 1, 0, 1, 0]


def zero_shot(text):
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"0 or 1? {text}"}], max_tokens=1
    )
    return reply.choices[0].message.content == "1"


def few_shot(text):
    examples = "\n".join(f"{a}: {b}" for a, b in zip(X[:2], y))
    reply = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"{examples}\n0 or 1? {text}"}], max_tokens=1
    )
    return reply.choices[0].message.content == "1"


def keyword(text):
    return text in ("great", "superb")


def evaluate(texts, labels, classifier):
    return sum(classifier(text) == label for text, label in zip(texts, labels)) / len(texts)


for name, classifier in {"zero": zero_shot, "few": few_shot, "keyword": keyword}.items():
    print(name, evaluate(X, y, classifier))
