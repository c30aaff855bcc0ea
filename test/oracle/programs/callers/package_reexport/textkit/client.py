from functools import lru_cache

from openai import OpenAI

DEFAULT_MODEL = "gpt-4o-mini"


@lru_cache
def get_client():
    return OpenAI()


def complete(prompt, model=DEFAULT_MODEL):
    reply = get_client().chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])
    return reply.choices[0].message.content
