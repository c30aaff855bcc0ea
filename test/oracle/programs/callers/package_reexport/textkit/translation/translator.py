from ..client import complete


class Translator:
    def __init__(self, language):
        self.language = language

    def __call__(self, text):
        return complete(f"Translate to {self.language}: {text}", model="gpt-4o")
