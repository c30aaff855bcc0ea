"""Thin wrappers around the client."""
from openai import OpenAI

client = OpenAI()


def ask(prompt, model="gpt-4o-mini"):
    reply = client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])
    return reply.choices[0].message.content


def ask_many(prompts, repeats=2):
    return [[ask(prompt, model="gpt-4o") for _ in range(repeats)] for prompt in prompts]


def unused(prompt):
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt=prompt)
