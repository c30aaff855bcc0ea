"""An abstract provider, two real ones, and a router."""
from abc import ABC, abstractmethod
from anthropic import Anthropic
from openai import OpenAI


class Provider(ABC):
    @abstractmethod
    def complete(self, prompt): ...

    def complete_all(self, prompts):
        return [self.complete(prompt) for prompt in prompts]


class OpenAIProvider(Provider):
    def __init__(self, model="gpt-4o"):
        self.client, self.model = OpenAI(), model

    def complete(self, prompt):
        response = self.client.chat.completions.create(
            model=self.model, messages=[{"role": "user", "content": prompt}]
        )
        return response.choices[0].message.content


class AnthropicProvider(Provider):
    def __init__(self, model="claude-sonnet-4-0"):
        self.client, self.model = Anthropic(), model

    def complete(self, prompt):
        message = self.client.messages.create(
            model=self.model, max_tokens=512, messages=[{"role": "user", "content": prompt}]
        )
        return message.content[0].text


prompts = ["A", "B", "C", "D", "E"]
providers = {"openai": OpenAIProvider(), "anthropic": AnthropicProvider()}
answers = {name: provider.complete_all(prompts) for name, provider in providers.items()}
print(providers["openai"].complete("the end"), answers)
