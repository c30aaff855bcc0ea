"""Backends register themselves when their module is imported."""
from .base import Backend
from . import claude, gpt, local  # noqa: F401

DISABLED = {"local"}


def available():
    return sorted(name for name in Backend.registry if name not in DISABLED)


def create(name, **options):
    return Backend.registry[name](**options)
