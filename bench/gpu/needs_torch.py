"""For tests that build networks: left out, aloud, where there is no PyTorch."""

import importlib.util
import unittest
import warnings

warnings.filterwarnings("ignore", message=".*NumPy.*")

needs_torch = unittest.skipUnless(importlib.util.find_spec("torch"), "no PyTorch here")
