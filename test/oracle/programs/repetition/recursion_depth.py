"""Expands an outline: each heading gets two sub-headings, down to a depth."""
from openai import OpenAI

client = OpenAI()


def expand(heading, depth):
    if depth == 0:
        return {"heading": heading, "children": []}
    reply = client.responses.create(model="gpt-4o-mini", input=f"Two sub-headings for: {heading}")
    left, right = f"{reply.output_text} A", f"{reply.output_text} B"
    return {"heading": heading, "children": [expand(left, depth - 1), expand(right, depth - 1)]}


outline = expand("The history of glass", 3)
print(outline["heading"])
