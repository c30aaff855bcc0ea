"""Load simulation: a csv says who sends how many messages."""
import csv
from collections import namedtuple

from openai import OpenAI

Persona = namedtuple("Persona", "name model messages")
client = OpenAI()


def read_schedule(filename="schedule.csv"):
    with open(filename, newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            if row["active"].strip().lower() != "yes":
                continue
            yield Persona(row["persona"], row["model"], int(row["messages"]))


def simulate(persona):
    history = [{"role": "system", "content": f"You talk to a {persona.name}."}]
    for turn in range(persona.messages):
        history.append({"role": "user", "content": f"message {turn}"})
        reply = client.chat.completions.create(model=persona.model, messages=history)
        history.append({"role": "assistant", "content": reply.choices[0].message.content})
    return history


people = list(read_schedule())
logs = {p.name: simulate(p) for p in people}
busy = [p for p in people if p.messages >= 4]
for person in busy:
    client.responses.create(model="gpt-4o-mini", input=f"Rate the patience of {person.name}")
total = sum(p.messages for p in people)
for block in range(0, total, 5):
    client.embeddings.create(model="text-embedding-3-small", input=[f"m{block + i}" for i in range(5)])
