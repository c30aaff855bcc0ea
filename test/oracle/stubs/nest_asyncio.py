"""Lets loops nest, which changes no count."""


def apply(*args, **kwargs):
    pass
