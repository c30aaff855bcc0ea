from __future__ import annotations

from typing import Protocol

import anthropic
import openai


class Model(Protocol):
    name: str

    def __call__(self, prompt: str) -> str: ...


class OpenAIModel:
    def __init__(self, name):
        self.name = name
        self._client = openai.OpenAI()

    def __call__(self, prompt):
        return self._client.chat.completions.create(
            model=self.name, messages=[{"role": "user", "content": prompt}], max_tokens=32
        ).choices[0].message.content


class ClaudeModel:
    def __init__(self, name):
        self.name = name
        self._client = anthropic.Anthropic()

    def __call__(self, prompt):
        return self._client.messages.create(
            model=self.name, max_tokens=32, messages=[{"role": "user", "content": prompt}]
        ).content[0].text


FAMILIES = {"gpt": OpenAIModel, "claude": ClaudeModel}


def build_model(name) -> Model:
    for prefix, cls in FAMILIES.items():
        if name.startswith(prefix):
            return cls(name)
    raise KeyError(name)
