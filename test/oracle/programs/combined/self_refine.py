"""Draft, critique, revise: a fixed number of rounds for some, until good for others (checked by code)."""
import re
from textwrap import dedent

import anthropic

client = anthropic.Anthropic()
CONSTRAINTS = [("short", lambda t: len(t) < 400), ("no digits", lambda t: not re.search(r"\d{3,}", t)), ("ends", lambda t: True)]


class Budget:
    def __init__(self, limit):
        self.left = limit

    def spend(self, n=1):
        if self.left < n:
            return False
        self.left -= n
        return True


def generate(prompt, *, model="claude-sonnet-4-0", system=None):
    kwargs = {"model": model, "max_tokens": 800, "messages": [{"role": "user", "content": dedent(prompt)}]}
    if system:
        kwargs["system"] = system
    return client.messages.create(**kwargs).content[0].text


def refine(task, rounds=2):
    text = generate(f"Write: {task}")
    for number in range(1, rounds + 1):
        critique = generate(f"Critique round {number}: {text}", system="You are harsh.")
        text = generate(f"Revise.\n{critique}\n{text}")
    return text


def repair(text, budget):
    failed = [name for name, check in CONSTRAINTS if not check(text)]
    for name in failed:
        client.messages.create(
            model="claude-3-5-haiku-latest", max_tokens=100, messages=[{"role": "user", "content": f"Fix {name}"}]
        )
    while budget.spend(2):
        text = client.messages.create(
            model="claude-3-haiku-20240307", max_tokens=50, messages=[{"role": "user", "content": "again " + text}]
        ).content[0].text
    return text


TASKS = {"poem": 1, "press release": 3, "recipe": 0, "eulogy": 2}
texts = {task: refine(task, rounds) for task, rounds in TASKS.items() if task != "eulogy"}
budget = Budget(7)
for task in texts:
    repair("short text", budget)
repair("number 12345 " + "long " * 100, Budget(1))
