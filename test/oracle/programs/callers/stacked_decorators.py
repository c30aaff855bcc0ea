"""Decorators with arguments, as classes, on methods, stacked."""
import functools
import time
from collections import defaultdict

from openai import OpenAI

client = OpenAI()
TIMINGS = defaultdict(list)


class timed:
    """Used with and without parentheses, as half the world does."""

    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn
        self.calls = 0

    def __call__(self, *args, **kwargs):
        started = time.perf_counter()
        try:
            return self.fn(*args, **kwargs)
        finally:
            self.calls += 1
            TIMINGS[self.fn.__name__].append(time.perf_counter() - started)


def ensemble(models, combine=max):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            return combine(fn(*args, model=m, **kwargs) for m in models)
        return wrapper
    return deco


def for_each(arg_name, values):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            return {v: fn(*args, **{arg_name: v}, **kwargs) for v in values}
        return wrapper
    return deco


def only_if(flag):
    return (lambda fn: fn) if flag else (lambda fn: lambda *a, **k: None)


@ensemble(["gpt-4o", "gpt-4.1"], combine=sorted)
def vote(question, model):
    return client.responses.create(model=model, input=question).output_text


@timed
@for_each("language", ["nl", "da", "fi"])
def localise(text, language):
    return client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"{language}: {text}"}]
    ).choices[0].message.content


@only_if(False)
def illustrate(text):
    return client.images.generate(model="dall-e-3", prompt=text)


@for_each("size", [1, 2])
@ensemble(["gpt-4.1-nano"] * 2)
def shorten(text, model, size):
    return client.completions.create(model=model, prompt=text, max_tokens=size).choices[0].text


for q in ("one?", "two?", "three?"):
    vote(q)
    localise(q)
    illustrate(q)
shorten("a long text")
print(localise.calls, len(TIMINGS["localise"]))
