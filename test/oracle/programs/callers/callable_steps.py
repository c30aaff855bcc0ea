"""Steps are objects with __call__ that are composed with >> and run in order."""
from functools import reduce

import cohere
from openai import OpenAI

oai = OpenAI()
co = cohere.Client("key")


class Step:
    def __call__(self, items):
        return [self.apply(item) for item in items]

    def apply(self, item):
        return item

    def __rshift__(self, other):
        return Composed([self, other])


class Composed(Step):
    def __init__(self, steps):
        self.steps = [s for step in steps for s in (step.steps if isinstance(step, Composed) else [step])]

    def __call__(self, items):
        return reduce(lambda data, step: step(data), self.steps, items)


class Ask(Step):
    def __init__(self, instruction, model="gpt-4o-mini"):
        self.instruction, self.model = instruction, model

    def apply(self, item):
        reply = oai.chat.completions.create(
            model=self.model, messages=[{"role": "user", "content": f"{self.instruction}: {item}"}]
        )
        return reply.choices[0].message.content


class Keep(Step):
    def __init__(self, n):
        self.n = n

    def __call__(self, items):
        return items[: self.n]


class Duplicate(Step):
    def __call__(self, items):
        return [copy for item in items for copy in (item, item + "'")]


class Rank(Step):
    def __call__(self, items):
        co.rerank(query="best", documents=items, model="rerank-english-v3.0")
        return items


pipeline = Ask("Translate") >> Duplicate() >> Ask("Polish", model="gpt-4o") >> Rank() >> Keep(3) >> Ask("Title")
pipeline([f"text {n}" for n in range(4)])
(Keep(1) >> Ask("Alone"))(["a", "b"])
