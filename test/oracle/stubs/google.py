"""Google Gen AI."""

from types import SimpleNamespace

from openai import Node, answer_of
from oracle import Thing, answer_number, answer_text

SUBMODULES = ("genai",)


def content(**kwargs):
    text = answer_text()
    return SimpleNamespace(text=text, candidates=[], usage_metadata=Thing(), parsed=None, function_calls=None)


def vectors(**kwargs):
    answer_number()
    given = kwargs.get("contents")
    number = 1 if isinstance(given, str) else len(given)
    return SimpleNamespace(embeddings=[SimpleNamespace(values=[0.1, 0.2])] * number)


SPENDERS = {
    "models.generate_content": ("chat", content), "models.embed_content": ("embedding", vectors),
    "models.generate_content_stream": ("chat", lambda **kwargs: [content(**kwargs)] * 2),
}
FREE = {"models.count_tokens": lambda: SimpleNamespace(total_tokens=20)}


class Client(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", False, SPENDERS, FREE)

    @property
    def aio(self):
        return Node("", True, SPENDERS, FREE)
