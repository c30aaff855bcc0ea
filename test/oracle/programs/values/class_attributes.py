"""A summariser whose settings are class attributes, changed by a subclass."""
import openai


class Summariser:
    model = "gpt-4o"
    passes = 2

    def __init__(self, client=None):
        self.client = client or openai.OpenAI()

    def summarise(self, text):
        for _ in range(self.passes):
            response = self.client.chat.completions.create(
                model=self.model,
                messages=[{"role": "user", "content": f"Shorten by half:\n{text}"}],
            )
            text = response.choices[0].message.content
        return text


class CarefulSummariser(Summariser):
    passes = 4


articles = ["First article. " * 40, "Second article. " * 30, "Third article. " * 50]
careful = CarefulSummariser()
for article in articles:
    print(careful.summarise(article))
