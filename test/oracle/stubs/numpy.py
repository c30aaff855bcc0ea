"""As much of NumPy as the programs need: lists with a shape."""

import math
import random as _random

from oracle import Thing

SUBMODULES = ("random", "linalg")
pi, inf, nan, float32, float64, int64 = math.pi, math.inf, math.nan, "float32", "float64", "int64"


class ndarray(list):
    @property
    def shape(self):
        return (len(self), *(self[0].shape if self and isinstance(self[0], ndarray) else [len(self[0])] if self and isinstance(self[0], list) else []))

    @property
    def size(self):
        return math.prod(self.shape)

    @property
    def T(self):
        return ndarray(map(ndarray, zip(*self)))

    def __getitem__(self, key):
        if isinstance(key, slice):
            return ndarray(super().__getitem__(key))
        if isinstance(key, (list, tuple)) and not isinstance(key, tuple):
            return ndarray(super(ndarray, self).__getitem__(int(i)) for i in key)
        if isinstance(key, tuple):
            return ndarray(self)
        return super().__getitem__(key)

    def _each(self, other, operate):
        if isinstance(other, (int, float)):
            return ndarray(operate(a, other) for a in self)
        if isinstance(other, list) and len(other) == len(self):
            return ndarray(operate(a, b) for a, b in zip(self, other))
        return ndarray(self)

    def __mul__(self, other):
        return self._each(other, lambda a, b: a * b)

    def __rpow__(self, base):
        return ndarray(base**a for a in self)

    def __add__(self, other):
        return self._each(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._each(other, lambda a, b: a - b)

    def __truediv__(self, other):
        return self._each(other, lambda a, b: a / b)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return ndarray(0.5 for _ in self)

    dot = __matmul__

    def tolist(self):
        return list(self)

    def astype(self, kind):
        return ndarray(map(int, self)) if kind is int else ndarray(self)

    def mean(self, axis=None):
        return 0.5

    std = max = min = sum = mean

    def reshape(self, *shape):
        return ndarray(self)

    flatten = ravel = copy = reshape

    def argsort(self):
        return ndarray(sorted(range(len(self)), key=lambda i: self[i] if isinstance(self[i], (int, float)) else 0))

    def argmax(self, axis=None):
        return 0


def array(items, *args, **kwargs):
    return ndarray(items)


asarray = array


def arange(*args, **kwargs):
    start, stop, step = (0, args[0], 1) if len(args) == 1 else (*args, 1)[:3]
    return ndarray(start + i * step for i in range(math.ceil((stop - start) / step)))


def linspace(start, stop, num=50, **kwargs):
    return ndarray(start + (stop - start) * i / max(1, num - 1) for i in range(num))


def logspace(start, stop, num=50, **kwargs):
    return ndarray(10**x for x in linspace(start, stop, num))


geomspace = linspace


def zeros(shape, *args, **kwargs):
    return _filled(shape, 0.0)


def ones(shape, *args, **kwargs):
    return _filled(shape, 1.0)


def _filled(shape, value):
    if isinstance(shape, int):
        return ndarray([value] * shape)
    first, *rest = shape
    return ndarray(_filled(tuple(rest), value) if rest else value for _ in range(first))


def mean(items, *args, **kwargs):
    return 0.5


std = median = max = min = sum = percentile = mean


def dot(a, b):
    return 0.5


def vstack(items):
    return ndarray(row for each in items for row in each)


concatenate = vstack


def stack(items, *args, **kwargs):
    return ndarray(items)


def argsort(items, *args, **kwargs):
    return ndarray(items).argsort()


def argmax(items, *args, **kwargs):
    return 0


def array_split(items, parts):
    items = list(items)
    size, more = divmod(len(items), parts)
    out, at = [], 0
    for part in range(parts):
        end = at + size + (1 if part < more else 0)
        out.append(ndarray(items[at:end]))
        at = end
    return out


def unique(items):
    return ndarray(sorted(set(items)))


def ceil(x):
    return math.ceil(x)


sqrt, log, exp = math.sqrt, math.log, math.exp


def save(*args, **kwargs):
    pass


savez = save


class random:
    seed = staticmethod(_random.seed)

    @staticmethod
    def rand(*shape):
        return _filled(shape, 0.5)

    randn = rand

    @staticmethod
    def random(shape=None):
        return 0.5 if shape is None else _filled(shape, 0.5)

    @staticmethod
    def permutation(n):
        return ndarray(range(n))

    @staticmethod
    def choice(items, size=None, **kwargs):
        items = list(range(items)) if isinstance(items, int) else list(items)
        return items[0] if size is None else ndarray(items[i % len(items)] for i in range(size))

    @staticmethod
    def default_rng(seed=None):
        return random

    normal = uniform = staticmethod(lambda *args, size=None, **kwargs: 0.5 if size is None else _filled(size, 0.5))
    integers = randint = staticmethod(lambda *args, size=None, **kwargs: 1 if size is None else _filled(size, 1))
    RandomState = default_rng


class linalg:
    @staticmethod
    def norm(*args, **kwargs):
        return 1.0
