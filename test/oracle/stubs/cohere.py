"""Cohere: chats, vectors and rankings count."""

from types import SimpleNamespace

from openai import Node
from oracle import Trouble, answer_number, answer_text

SUBMODULES = ("errors", "core")
TooManyRequestsError = ApiError = Trouble


def chat(**kwargs):
    text = answer_text()
    message = SimpleNamespace(content=[SimpleNamespace(text=text)], tool_calls=None)
    return SimpleNamespace(text=text, message=message, citations=None, meta=None)


def vectors(**kwargs):
    answer_number()
    return SimpleNamespace(embeddings=[[0.1, 0.2] for _ in kwargs["texts"]])


def ranking(**kwargs):
    answer_number()
    number = min(kwargs.get("top_n") or len(kwargs["documents"]), len(kwargs["documents"]))
    return SimpleNamespace(results=[SimpleNamespace(index=i, relevance_score=1 - i / 1000) for i in range(number)])


SPENDERS = {"chat": ("chat", chat), "embed": ("embedding", vectors), "rerank": ("rerank", ranking)}


class Client(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", False, SPENDERS)


class AsyncClient(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", True, SPENDERS)


ClientV2, AsyncClientV2 = Client, AsyncClient
