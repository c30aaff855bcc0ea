"""Weights & Biases, which spends nothing here."""

from oracle import Thing


def init(*args, **kwargs):
    return Thing()


def log(*args, **kwargs):
    pass


finish = log
config = Thing()
