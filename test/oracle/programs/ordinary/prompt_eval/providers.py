"""One class per provider, all with the same interface."""
from abc import ABC, abstractmethod

import anthropic
from google import genai
from openai import OpenAI


class Provider(ABC):
    def __init__(self, model):
        self.model = model

    @abstractmethod
    def complete(self, prompt: str) -> str: ...


class OpenAIProvider(Provider):
    def __init__(self, model):
        super().__init__(model)
        self.client = OpenAI()

    def complete(self, prompt):
        r = self.client.chat.completions.create(model=self.model, messages=[{"role": "user", "content": prompt}])
        return r.choices[0].message.content


class AnthropicProvider(Provider):
    def __init__(self, model):
        super().__init__(model)
        self.client = anthropic.Anthropic()

    def complete(self, prompt):
        r = self.client.messages.create(
            model=self.model, max_tokens=256, messages=[{"role": "user", "content": prompt}]
        )
        return r.content[0].text


class GeminiProvider(Provider):
    def __init__(self, model):
        super().__init__(model)
        self.client = genai.Client()

    def complete(self, prompt):
        return self.client.models.generate_content(model=self.model, contents=prompt).text


PROVIDERS = {"openai": OpenAIProvider, "anthropic": AnthropicProvider, "google": GeminiProvider}


def get_provider(spec):
    """'openai:gpt-4o' -> OpenAIProvider('gpt-4o')"""
    name, model = spec.split(":", 1)
    return PROVIDERS[name](model)
