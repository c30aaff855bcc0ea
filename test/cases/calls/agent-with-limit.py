# Turns of an agent, counted.
from openai import OpenAI

client = OpenAI()
MAX_TURNS = 25


def run(task, tools):
    messages = [{"role": "user", "content": task}]
    for _ in range(MAX_TURNS):
        response = client.chat.completions.create(  # ok
            model="gpt-4o", messages=messages, tools=tools, max_tokens=2000
        )
        message = response.choices[0].message
        if not message.tool_calls:
            return message.content
        messages.append(message)
        messages += [{"role": "tool", "content": "…", "tool_call_id": c.id} for c in message.tool_calls]


run("Book a room", [{"type": "function", "function": {"name": "book"}}])
