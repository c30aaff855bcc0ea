"""Summarises a thousand support tickets with a large model, one call each."""

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"


def summarise(ticket: str) -> str:
    response = client.chat.completions.create(
        model=MODEL,
        messages=[{"role": "user", "content": f"Summarise this ticket: {ticket}"}],
    )
    return response.choices[0].message.content


for number in range(1000):
    print(summarise(f"ticket {number}"))
