"""The same names as in langchain_core."""

import langchain_core

SAME_AS = "langchain_core"
SUBMODULES = langchain_core.SUBMODULES
