import anthropic

from . import config


class Grader:
    def __init__(self):
        self.client = anthropic.Anthropic()
        self.grades = []

    def grade(self, question, rubric):
        message = self.client.messages.create(
            model=config.MODEL,
            max_tokens=10,
            messages=[{"role": "user", "content": f"Grade {question} by {rubric}"}],
        )
        self.grades.append(message.content[0].text)

    def report(self):
        return self.client.messages.create(
            model="claude-sonnet-4-0",
            max_tokens=500,
            messages=[{"role": "user", "content": "\n".join(self.grades)}],
        ).content[0].text
