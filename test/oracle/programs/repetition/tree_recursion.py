"""Writes a table of contents, top down, one request per heading and one summary per inner node."""
from __future__ import annotations

from openai import OpenAI

client = OpenAI()

OUTLINE = {
    "Beginnings": {
        "The first garden": {},
        "Tools": {"Spade": {}, "Rake": {}, "Shears": {}},
    },
    "Seasons": {
        "Spring": {},
        "Summer": {"Watering": {}, "Shade": {}},
        "Autumn": {},
        "Winter": {},
    },
    "Afterword": {},
}


def draft(title: str, path: tuple[str, ...]) -> str:
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": " / ".join((*path, title))}],
    ).choices[0].message.content


def write(outline: dict, path: tuple[str, ...] = ()) -> list[str]:
    parts = []
    for title, below in outline.items():
        parts.append(draft(title, path))
        if below:
            inner = write(below, (*path, title))
            parts.append(summarise(title, inner))
    return parts


def summarise(title: str, parts: list[str]) -> str:
    reply = client.responses.create(model="gpt-4o-mini", input=title + "\n" + "\n".join(parts))
    return reply.output_text


def leaves(outline):
    for title, below in outline.items():
        if below:
            yield from leaves(below)
        else:
            yield title


def depth(outline) -> int:
    return 1 + max((depth(below) for below in outline.values()), default=0) if outline else 0


book = write(OUTLINE)
for leaf in leaves(OUTLINE):
    client.images.generate(model="dall-e-3", prompt=leaf, size="1024x1024")
for level in range(depth(OUTLINE)):
    client.responses.create(model="gpt-4o-mini", input=f"Check the style of level {level}")
