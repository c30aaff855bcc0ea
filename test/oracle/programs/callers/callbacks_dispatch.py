"""A table of handlers decides who deals with each event."""
from openai import OpenAI

client = OpenAI()


def on_question(text):
    return client.responses.create(model="gpt-4o", input=text).output_text


def on_image(text):
    return client.images.generate(model="gpt-image-1", prompt=text).data[0].b64_json


def on_ignore(text):
    return None


HANDLERS = {"question": on_question, "image": on_image, "other": on_ignore}
EVENTS = [
    ("question", "What is umami?"),
    ("image", "A bowl of soup"),
    ("question", "What is dashi?"),
    ("other", "spam"),
    ("question", "What is miso?"),
]

for kind, text in EVENTS:
    HANDLERS[kind](text)
