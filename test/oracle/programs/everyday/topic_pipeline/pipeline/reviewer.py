from .llm import get_client


class Reviewer:
    def __init__(self, model, rounds):
        self.model = model
        self.rounds = rounds

    def improve(self, text):
        for _ in range(self.rounds):
            reply = get_client().chat.completions.create(
                model=self.model, messages=[{"role": "user", "content": f"Improve:\n{text}"}]
            )
            text = reply.choices[0].message.content
        return text
