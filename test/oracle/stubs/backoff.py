"""Backoff."""

from tenacity import Stop
from tenacity import retry as again


def on_exception(wait, exceptions, max_tries=1000, **kwargs):
    return again(stop=Stop(max_tries))


def expo(*args, **kwargs):
    return None


constant = fibo = expo
