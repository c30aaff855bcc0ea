"""Cooperative classes: each run() adds its own requests and hands on to the next in line."""
from abc import ABC, abstractmethod

from openai import OpenAI


class Job(ABC):
    client = OpenAI()
    items: list = []

    def run(self):
        self.before()
        for item in self.items:
            self.handle(item)
        self.after()

    def before(self): ...
    def after(self): ...

    @abstractmethod
    def handle(self, item): ...

    def ask(self, text, model="gpt-4o-mini"):
        return self.client.chat.completions.create(model=model, messages=[{"role": "user", "content": text}])


class WarmUp:
    def before(self):
        super().before()
        self.ask("warm up")


class Review:
    reviews = 2

    def after(self):
        for n in range(self.reviews):
            self.client.responses.create(model="gpt-4o", input=f"review {n} of {type(self).__name__}")
        super().after()


class Twice:
    def handle(self, item):
        super().handle(item)
        super().handle(item + " again")


class Plain(Job):
    items = ["red", "green", "blue"]

    def handle(self, item):
        self.ask(item)


class Careful(Twice, WarmUp, Review, Plain):
    pass


class Thorough(Careful):
    reviews = 5
    items = Plain.items + ["grey"]

    def handle(self, item):
        super().handle(item)
        if item.startswith("gr"):
            self.client.embeddings.create(model="text-embedding-3-small", input=item)


for job in (Plain, Careful, Thorough):
    job().run()
