"""A factory makes askers that remember their model."""
from openai import OpenAI


def make_asker(model, client=OpenAI()):
    history = []

    def ask(text):
        history.append({"role": "user", "content": text})
        reply = client.chat.completions.create(model=model, messages=history)
        history.append({"role": "assistant", "content": reply.choices[0].message.content})
        return history[-1]["content"]

    return ask


alice = make_asker("gpt-4o")
bob = make_asker("gpt-4o-mini")

line = "Hello!"
for _ in range(6):
    line = alice(line)
    line = bob(line)
print(line)
