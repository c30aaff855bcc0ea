"""Home-made retry decorator with arguments; plain use, use on a method, use as a function."""
import functools
import random
import time

import openai

client = openai.OpenAI()


class GiveUp(RuntimeError):
    pass


def retry(attempts=3, base=0.0, exceptions=(openai.RateLimitError, openai.APIConnectionError)):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, attempts + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as error:
                    last = error
                    time.sleep(base * 2**attempt * random.random())
            raise GiveUp(f"{func.__name__} failed {attempts} times") from last

        return wrapper

    return decorator


@retry()
def tag(text):
    return client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Tags for {text}"}]
    ).choices[0].message.content


class Embedder:
    def __init__(self, dims=256):
        self.dims = dims
        self.calls = 0

    @retry(attempts=5)
    def vectors(self, texts):
        self.calls += 1
        return client.embeddings.create(model="text-embedding-3-large", input=texts, dimensions=self.dims).data


safe_title = retry(attempts=2)(lambda text: client.responses.create(model="gpt-4o", input=text).output_text)

articles = [f"article {n}" for n in range(9)]
tags = [tag(a) for a in articles]
embedder = Embedder()
for start in range(0, len(articles), 4):
    embedder.vectors(articles[start : start + 4])
for article in articles[-3:]:
    try:
        safe_title(article)
    except GiveUp:
        print("no title for", article)
