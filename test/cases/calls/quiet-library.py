# A wrapper in a library: nobody calls it here, nothing is known about how often it runs.
from anthropic import Anthropic


class Assistant:
    def __init__(self, model: str = "claude-sonnet-4-5"):
        self.client = Anthropic()
        self.model = model

    def ask(self, prompt: str, max_tokens: int = 1024) -> str:
        message = self.client.messages.create(  # ok
            model=self.model, max_tokens=max_tokens, messages=[{"role": "user", "content": prompt}]
        )
        return message.content[0].text
