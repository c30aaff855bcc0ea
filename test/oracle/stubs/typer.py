"""Typer: the only command with its defaults."""

import inspect


class _Default:
    def __init__(self, value):
        self.value = value


def Option(default=None, *args, **kwargs):
    return _Default(default)


Argument = Option


def run(function):
    values = {}
    for name, parameter in inspect.signature(function).parameters.items():
        value = parameter.default
        values[name] = value.value if isinstance(value, _Default) else value
    return function(**values)


class Typer:
    def __init__(self, *args, **kwargs):
        self.commands = []

    def command(self, *args, **kwargs):
        return lambda function: self.commands.append(function) or function

    def __call__(self):
        return run(self.commands[0])


echo = print
