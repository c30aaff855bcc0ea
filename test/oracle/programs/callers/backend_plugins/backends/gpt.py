from openai import OpenAI

from .base import Backend


class GPT(Backend, name="gpt"):
    supports_embeddings = True
    model = "gpt-4o-mini"

    def __init__(self, **options):
        super().__init__(**options)
        self.client = OpenAI()

    def complete(self, prompt):
        result = self.client.chat.completions.create(
            model=self.model, temperature=self.temperature, messages=[{"role": "user", "content": prompt}]
        )
        return result.choices[0].message.content

    def embed(self, texts):
        return [self.client.embeddings.create(model="text-embedding-3-small", input=text) for text in texts]


class BigGPT(GPT, name="gpt-big"):
    model = "gpt-4o"
    attempts = 2
    supports_embeddings = False
