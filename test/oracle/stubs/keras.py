"""Keras on its own."""

import tensorflow

SAME_AS = "tensorflow"
SUBMODULES = tensorflow.SUBMODULES
