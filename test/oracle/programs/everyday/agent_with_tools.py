"""A small agent of our own: the model may call tools, at most eight rounds a question."""
import json

from openai import OpenAI

client = OpenAI()
MAX_ROUNDS = 8

TOOLS = [
    {"type": "function", "function": {"name": "lookup", "parameters": {"type": "object", "properties": {}}}},
    {"type": "function", "function": {"name": "translate", "parameters": {"type": "object", "properties": {}}}},
]


def lookup(term="energy"):
    return {"term": term, "definition": "…"}


def translate(text="hello", language="German"):
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Translate to {language}: {text}"}]
    )
    return reply.choices[0].message.content


REGISTRY = {"lookup": lookup, "translate": translate}


class Agent:
    def __init__(self, model, tools):
        self.model = model
        self.tools = tools
        self.history = [{"role": "system", "content": "You help with words."}]

    def ask(self, question):
        self.history.append({"role": "user", "content": question})
        for _ in range(MAX_ROUNDS):
            message = (
                client.chat.completions.create(model=self.model, messages=self.history, tools=self.tools)
                .choices[0]
                .message
            )
            self.history.append(message)
            if not message.tool_calls:
                return message.content
            for call in message.tool_calls:
                result = REGISTRY[call.function.name](**json.loads(call.function.arguments))
                self.history.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
        return "I give up."


def rate(question, answer):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"Good answer? {question} {answer}"}]
    )


QUESTIONS = """
What does 'watt' mean?
# How do you say 'joule' in French?
Where does the word 'carbon' come from?

Is 'water' the same in Dutch?
"""

if __name__ == "__main__":
    agent = Agent("gpt-4o", TOOLS)
    for line in QUESTIONS.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        answer = agent.ask(line)
        rate(line, answer)
