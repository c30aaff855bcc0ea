from .llm import complete, get_client


class Writer:
    def __init__(self, model):
        self.model = model

    def write(self, topic):
        outline = get_client().responses.create(
            model=self.model, input=f"Outline {topic['name']} for {topic['audience']}", max_output_tokens=200
        )
        return [
            complete(f"Write section {number} of {outline.output_text}", self.model)
            for number in range(1, topic["sections"] + 1)
        ]

    def translate(self, text, language):
        return get_client().responses.create(model=self.model, input=f"To {language}: {text}").output_text
