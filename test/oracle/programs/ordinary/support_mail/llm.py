"""Thin wrapper around the Anthropic client."""
import os

from anthropic import Anthropic

DEFAULT_MODEL = os.getenv("SUPPORT_MODEL", "claude-3-5-haiku-latest")
_client = None


def get_client():
    global _client
    if _client is None:
        _client = Anthropic()
    return _client


def complete(prompt, system=None, model=DEFAULT_MODEL, max_tokens=500):
    kwargs = {}
    if system:
        kwargs["system"] = system
    response = get_client().messages.create(
        model=model,
        max_tokens=max_tokens,
        messages=[{"role": "user", "content": prompt}],
        **kwargs,
    )
    return response.content[0].text


def classify(text, labels):
    answer = complete(f"Which of {', '.join(labels)} fits?\n\n{text}", max_tokens=10)
    for label in labels:
        if label in answer.lower():
            return label
    return labels[-1]
