import functools

from .lessons import client as _client


def exam(subjects, questions):
    for s in subjects:
        for q in range(questions):
            _client.responses.create(model="gpt-4o-mini", input=f"{s} {q}")


def twice(fn):
    @functools.wraps(fn)
    def run(*a, **k):
        fn(*a, **k)
        return fn(*a, **k)
    return run
