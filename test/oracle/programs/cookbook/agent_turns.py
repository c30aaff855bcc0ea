"""A hand-written agent: a loop with a cap on turns, tools in a table, and a transcript that grows."""
import json

from openai import OpenAI

client = OpenAI()
MAX_TURNS = 6
TASKS = ["find the cheapest flight", "book a hotel", "write a summary"]


def search(query):
    return f"results for {query}"


def summarise(text):
    reply = client.responses.create(model="gpt-4.1-nano", input=f"Summarise: {text}")
    return reply.output_text


TOOLS = {"search": search, "summarise": summarise}
SCRIPT = {
    "find the cheapest flight": [("search", "flights"), ("summarise", "flights"), None],
    "book a hotel": [("search", "hotels"), None],
    "write a summary": [("summarise", "a"), ("summarise", "b"), ("summarise", "c"), None],
}


def decide(task, turn, reply):
    steps = SCRIPT[task]
    return steps[turn] if turn < len(steps) else None


def run_agent(task):
    messages = [{"role": "system", "content": "You are helpful."}, {"role": "user", "content": task}]
    for turn in range(MAX_TURNS):
        reply = client.chat.completions.create(model="gpt-4o", messages=messages)
        step = decide(task, turn, reply)
        if step is None:
            return messages
        name, argument = step
        result = TOOLS[name](argument)
        messages.append({"role": "tool", "content": json.dumps(result)})
    raise RuntimeError("too many turns")


transcripts = [run_agent(task) for task in TASKS]
longest = max(transcripts, key=len)
client.chat.completions.create(model="gpt-4o-mini", messages=longest)
