"""Mistral."""

from openai import Node, chat, embed

SPENDERS = {"chat.complete": ("chat", chat), "embeddings.create": ("embedding", lambda inputs, **kwargs: embed(input=inputs))}


class Mistral(Node):
    def __init__(self, *args, **kwargs):
        super().__init__("", False, SPENDERS)
