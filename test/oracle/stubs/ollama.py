"""Ollama."""

from types import SimpleNamespace

from oracle import answer_text, spend


class Answer(dict):
    def __init__(self):
        text = answer_text()
        super().__init__(message={"content": text, "role": "assistant"}, response=text, embeddings=[[0.1]], embedding=[0.1])
        self.message = SimpleNamespace(content=text)
        self.response = text


def chat(*args, **kwargs):
    spend("chat")
    return Answer()


def generate(*args, **kwargs):
    spend("chat")
    return Answer()


def embed(*args, **kwargs):
    spend("embedding")
    return Answer()


embeddings = embed


class Client:
    def __init__(self, *args, **kwargs):
        pass

    chat = staticmethod(chat)
    generate = staticmethod(generate)
    embed = staticmethod(embed)
    embeddings = staticmethod(embed)


def list():
    return {"models": []}


def pull(name):
    return {"status": "success"}
