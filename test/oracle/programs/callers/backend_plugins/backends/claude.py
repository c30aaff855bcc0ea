import anthropic

from .base import Backend


class Claude(Backend, name="claude"):
    attempts = 3

    def __init__(self, **options):
        super().__init__(**options)
        self.client = anthropic.Anthropic()

    def prepare(self, question):
        return "Human: " + super().prepare(question)

    def complete(self, prompt):
        message = self.client.messages.create(
            model="claude-sonnet-4-0", max_tokens=200, messages=[{"role": "user", "content": prompt}]
        )
        return message.content[0].text
