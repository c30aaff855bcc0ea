"""Functions and classes of the program's own that are called like a library's."""
import random


class Model:
    def __init__(self, weights):
        self.weights = weights

    def fit(self, X, y):
        self.weights = [sum(column) for column in zip(*X)]
        return self

    def generate(self, seed):
        random.seed(seed)
        return [random.random() for _ in self.weights]

    def create(self, **kwargs):
        return kwargs


def train(model, epochs):
    for _ in range(epochs):
        model.fit([[1, 2], [3, 4]], [0, 1])
    return model


def evaluate(model):
    return sum(model.generate(1))


model = train(Model([0, 0]), epochs=10)
print(evaluate(model), model.create(model="gpt-4o", messages=[]))
