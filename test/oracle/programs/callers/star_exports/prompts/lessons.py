from openai import OpenAI

from . import settings

client = OpenAI()
__all__ = ["lesson", "client"]


def lesson(subject, steps=("intro", "body")):
    for step in steps:
        client.chat.completions.create(model=settings.MODEL, messages=[{"role": "user", "content": f"{step} on {subject}"}])


def _hidden():
    lesson("secrets", steps=range(10))
