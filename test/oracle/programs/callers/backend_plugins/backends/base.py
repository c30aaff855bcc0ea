import abc


class Backend(abc.ABC):
    registry = {}
    attempts = 1
    supports_embeddings = False

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            cls.name = name
            Backend.registry[name] = cls

    def __init__(self, temperature=0.0):
        self.temperature = temperature

    @abc.abstractmethod
    def complete(self, prompt: str) -> str:
        ...

    def embed(self, texts):
        raise NotImplementedError

    def ask(self, question):
        """The template: every backend is asked as often as it wants."""
        answers = [self.complete(self.prepare(question)) for _ in range(self.attempts)]
        return max(answers, key=len)

    def prepare(self, question):
        return f"Q: {question}\nA:"
