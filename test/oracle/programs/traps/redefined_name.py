"""A function is defined again half-way through; the later one does more."""
from openai import OpenAI

client = OpenAI()


def describe(item):
    return client.responses.create(model="gpt-4o-mini", input=f"Describe {item}").output_text


print(describe("a clock"))
print(describe("a lamp"))


def describe(item):
    drafts = []
    for tone in ("plain", "poetic"):
        drafts.append(client.responses.create(model="gpt-4o", input=f"{tone}: describe {item}").output_text)
    return drafts


for item in ["a chair", "a table", "a shelf"]:
    print(describe(item))
