TEXTS = {"role": "You are a pirate.", "examples": "Q: 1 A: one", "format": "Answer in JSON."}


def assemble(names, question):
    return "\n".join([*(TEXTS[n] for n in names), question])


class Questions:
    """Made up on the fly, the same for every variant."""

    def __init__(self, n, seed):
        self.n, self.seed = n, seed

    def __iter__(self):
        for i in range(self.n):
            yield f"What is {i + self.seed}?"
