"""Joblib, one after the other."""

import functools

SUBMODULES = ()


def delayed(function):
    return lambda *args, **kwargs: (function, args, kwargs)


class Parallel:
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, tasks):
        return [function(*args, **kwargs) for function, args, kwargs in tasks]


class Memory:
    def __init__(self, *args, **kwargs):
        pass

    def cache(self, function=None, **kwargs):
        return functools.cache(function) if function else functools.cache


def dump(*args, **kwargs):
    return []


def load(*args, **kwargs):
    from oracle import Thing

    return Thing()
