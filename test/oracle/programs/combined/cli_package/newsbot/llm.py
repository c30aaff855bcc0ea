from anthropic import Anthropic


class LLM:
    _instance = None

    def __init__(self, model="claude-3-5-haiku-latest"):
        self.model = model
        self.client = Anthropic()

    @classmethod
    def shared(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def __call__(self, prompt, max_tokens=200):
        return self.client.messages.create(
            model=self.model, max_tokens=max_tokens, messages=[{"role": "user", "content": prompt}]
        ).content[0].text
