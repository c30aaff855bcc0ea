"""A small tool-calling agent with a cap on its turns, in the manner of the many posts on how to write one."""
import json

from openai import OpenAI

TOOLS = [{"type": "function", "function": {"name": "lookup", "parameters": {"type": "object", "properties": {"key": {"type": "string"}}}}}]
STOCK = {"bolts": 12, "nuts": 40}


class Agent:
    max_turns = 6

    def __init__(self, client, model="gpt-4o", verbose=False):
        self.client = client
        self.model = model
        self.verbose = verbose
        self.messages = [{"role": "system", "content": "You are a clerk."}]

    def __call__(self, text):
        self.messages.append({"role": "user", "content": text})
        return self.loop()

    def loop(self):
        turns = 0
        while turns < self.max_turns:
            turns += 1
            message = self.step()
            if not message.tool_calls:
                return message.content
            for call in message.tool_calls:
                result = self.dispatch(call.function.name, json.loads(call.function.arguments))
                self.messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
        return self.summarise()

    def step(self):
        response = self.client.chat.completions.create(model=self.model, messages=self.messages, tools=TOOLS)
        message = response.choices[0].message
        self.messages.append({"role": "assistant", "content": message.content})
        if self.verbose:
            print(message.content)
        return message

    def dispatch(self, name, arguments):
        handlers = {"lookup": lambda key=None: STOCK.get(key, 0)}
        return handlers[name](**arguments)

    def summarise(self):
        return self.client.chat.completions.create(
            model="gpt-4o-mini", messages=self.messages + [{"role": "user", "content": "Sum up."}]
        ).choices[0].message.content


class QuickAgent(Agent):
    max_turns = 2


client = OpenAI()
orders = ["How many bolts?", "And nuts?", "Order both."]
for order in orders:
    Agent(client)(order)
quick = QuickAgent(client, model="gpt-4o-mini")
for order in orders[:2]:
    quick(order)
