"""Text tools."""
from .summary import summarise
from .translation.translator import Translator

__all__ = ["Translator", "summarise"]
