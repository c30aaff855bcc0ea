"""A decorator that logs; another that repeats."""
import functools
import logging
from openai import OpenAI

client = OpenAI()


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        logging.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return wrapper


def repeated(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]

        return wrapper

    return decorate


@logged
def name_product(description):
    return client.responses.create(model="gpt-4o-mini", input=f"Name: {description}").output_text


@repeated(3)
def draw_product(name):
    return client.images.generate(model="dall-e-3", prompt=name, size="1024x1024").data[0].url


for description in ["folding bicycle", "solar lamp"]:
    print(draw_product(name_product(description)))
