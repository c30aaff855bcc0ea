"""What newer Pythons have in `typing`."""

from typing import Annotated, Literal, NotRequired, Required, Self, TypedDict
