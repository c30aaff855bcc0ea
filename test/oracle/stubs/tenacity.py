"""Tenacity: asks again after a failure, up to the attempts allowed, without waiting."""

import functools
import inspect


class RetryError(Exception):
    pass


class Stop:
    def __init__(self, attempts):
        self.attempts = attempts

    def __or__(self, other):
        return Stop(min(self.attempts, other.attempts))


def stop_after_attempt(attempts):
    return Stop(attempts)


def stop_after_delay(seconds):
    return Stop(1000)


def retry(*args, stop=Stop(1000), reraise=False, **kwargs):
    if args and callable(args[0]):
        return retry()(args[0])

    def decorate(function):
        @functools.wraps(function)
        def run(*args, **kwargs):
            for attempt in range(stop.attempts):
                try:
                    return function(*args, **kwargs)
                except Exception:
                    if attempt + 1 == stop.attempts:
                        raise

        @functools.wraps(function)
        async def wait(*args, **kwargs):
            for attempt in range(stop.attempts):
                try:
                    return await function(*args, **kwargs)
                except Exception:
                    if attempt + 1 == stop.attempts:
                        raise

        return wait if inspect.iscoroutinefunction(function) else run

    return decorate


class Attempt:
    def __init__(self, number, limit):
        self.number, self.limit, self.done = number, limit, False
        self.retry_state = self

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.done = kind is None
        return kind is not None and self.number < self.limit


class Retrying:
    def __init__(self, stop=Stop(1000), **kwargs):
        self.stop = stop

    def __iter__(self):
        for number in range(1, self.stop.attempts + 1):
            attempt = Attempt(number, self.stop.attempts)
            yield attempt
            if attempt.done:
                return

    def __call__(self, function, *args, **kwargs):
        return retry(stop=self.stop)(function)(*args, **kwargs)


def _anything(*args, **kwargs):
    return Condition()


class Condition:
    def __add__(self, other):
        return self

    __or__ = __and__ = __add__


wait_exponential = wait_fixed = wait_random_exponential = wait_random = _anything
retry_if_exception_type = retry_if_exception = retry_if_not_exception_type = before_sleep_log = after_log = _anything
