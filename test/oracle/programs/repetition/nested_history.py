"""Interviews several personas; the history of each grows turn by turn."""
from anthropic import Anthropic

client = Anthropic()
PERSONAS = ["a retired pilot", "a first-year nurse", "a beekeeper"]
QUESTIONS = ["What do you do in the morning?", "What worries you?", "What would you change?", "Any advice?"]

transcripts = {}
for persona in PERSONAS:
    messages = []
    for question in QUESTIONS:
        messages.append({"role": "user", "content": question})
        reply = client.messages.create(
            model="claude-sonnet-4-0", max_tokens=400, system=f"You are {persona}.", messages=messages
        )
        messages.append({"role": "assistant", "content": reply.content[0].text})
    transcripts[persona] = messages
    digest = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=100,
        messages=messages + [{"role": "user", "content": "Sum this interview up."}],
    )
    print(persona, digest.content[0].text)
