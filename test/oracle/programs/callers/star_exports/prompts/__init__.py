from .settings import SUBJECTS
from .lessons import *
from .lessons import _hidden as visible

__all__ = ["SUBJECTS", "lesson", "visible"]
