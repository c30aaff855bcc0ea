"""python -m surveyor"""
from .form import Form, load_form
from .simulate import simulate

__all__ = ["Form", "load_form", "simulate"]
__version__ = "0.3"
