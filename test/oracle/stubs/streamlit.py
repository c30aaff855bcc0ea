"""Caches that start empty."""

import functools

from oracle import Thing


def cache_data(function=None, **kwargs):
    return functools.cache(function) if function else functools.cache


cache_resource = cache_data
