"""Fire: a function, or a class's method, with its defaults."""


def Fire(component=None, *args, **kwargs):
    return component()
