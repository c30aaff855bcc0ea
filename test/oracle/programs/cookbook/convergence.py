"""Refines until the change is small or a number of rounds is over; distances are worked out, not asked for."""
from openai import OpenAI

client = OpenAI()
TOLERANCE = 0.05
MAX_ROUNDS = 10


def distance(round_):
    return 1.0 / (2 ** round_)


def refine(text):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"Refine: {text}"}]
    ).choices[0].message.content


text, rounds = "first draft", 0
while True:
    text = refine(text)
    rounds += 1
    delta = distance(rounds)
    if delta < TOLERANCE or rounds >= MAX_ROUNDS:
        break
    client.responses.create(model="gpt-4o-mini", input=f"What changed in {text}?")

step = 1.0
halvings = 0
while step > 0.1:
    step /= 2
    halvings += 1
    client.embeddings.create(model="text-embedding-3-small", input=str(step))
for _ in range(halvings):
    client.images.generate(model="dall-e-3", prompt=text)
