"""LiteLLM."""

from openai import ask, chat, embed

def completion(*args, **kwargs):
    return ask("chat", chat, kwargs, False)


def acompletion(*args, **kwargs):
    return ask("chat", chat, kwargs, True)


def embedding(*args, **kwargs):
    return ask("embedding", embed, kwargs, False)
