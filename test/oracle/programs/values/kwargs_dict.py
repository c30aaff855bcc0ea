"""Shared request settings travel as keyword arguments and are overridden for one call."""
from openai import OpenAI

DEFAULTS = dict(model="gpt-4o-mini", temperature=0.2, max_tokens=120)
client = OpenAI()


def ask(prompt, **overrides):
    settings = {**DEFAULTS, **overrides}
    reply = client.chat.completions.create(messages=[{"role": "user", "content": prompt}], **settings)
    return reply.choices[0].message.content


topics = ["solar panels", "heat pumps", "wind turbines"]
drafts = {topic: ask(f"Explain {topic} to a child.") for topic in topics}
polished = [ask(f"Polish: {draft}", model="gpt-4o") for draft in drafts.values()]
print("\n\n".join(polished))
