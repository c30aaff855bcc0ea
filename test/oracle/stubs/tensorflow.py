"""Keras, alone and in TensorFlow."""

from oracle import Thing, spend
from numpy import ndarray

SUBMODULES = ("keras", "data", "layers", "models", "datasets", "optimizers", "callbacks", "applications", "utils", "random")


class Model(Thing):
    def __init__(self, *args, **kwargs):
        pass

    def compile(self, *args, **kwargs):
        pass

    def add(self, layer):
        pass

    def fit(self, *args, **kwargs):
        spend("training")
        return Thing(history={"loss": [0.5], "val_accuracy": [0.9], "val_loss": [0.5], "accuracy": [0.9]})

    def evaluate(self, *args, **kwargs):
        spend("forward")
        return (0.5, 0.9)

    def predict(self, rows, *args, **kwargs):
        spend("forward")
        return ndarray([[0.1, 0.9]] * len(rows))


Sequential = Model


class _Data:
    def __init__(self, train, test):
        self.sizes = (train, test)

    def load_data(self, *args, **kwargs):
        from sklearn import ndarray

        def part(size):
            return ndarray([0.5] * size), ndarray([1] * size)

        return part(self.sizes[0]), part(self.sizes[1])


mnist, fashion_mnist, cifar10 = _Data(60000, 10000), _Data(60000, 10000), _Data(50000, 10000)
