"""Prompt versions in an enum, a registry built by a decorator, and a regression run."""
from enum import Enum
from openai import OpenAI

client = OpenAI()
REGISTRY = {}


class Version(Enum):
    V1 = "Answer: {question}"
    V2 = "Think, then answer: {question}"
    V3 = "Answer in one word: {question}"


def check(name):
    def register(function):
        REGISTRY[name] = function
        return function

    return register


@check("not empty")
def not_empty(text):
    return bool(text)


@check("polite")
def polite(text):
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Polite? {text}"}], max_tokens=1
    )
    return reply.choices[0].message.content == "yes"


QUESTIONS = ["Where is my parcel?", "Can I pay later?", "Do you ship to Malta?", "Is it waterproof?"]
report = {}
for version in Version:
    for question in QUESTIONS:
        text = client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": version.value.format(question=question)}]
        ).choices[0].message.content
        report[version.name, question] = {name: passes(text) for name, passes in REGISTRY.items()}
print(report)
