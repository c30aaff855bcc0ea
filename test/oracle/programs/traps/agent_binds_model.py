"""An agent keeps its client and model; the work is done far away from both."""
from openai import OpenAI


class Memory:
    def __init__(self, limit=3):
        self.items, self.limit = [], limit

    def add(self, item):
        self.items.append(item)


class Agent:
    def __init__(self, name, model="gpt-4o-mini", tools=(), memory=None):
        self.name = name
        self.llm = OpenAI()
        self.model = model
        self.tools = dict(tools)
        self.memory = memory or Memory()

    def think(self, task):
        reply = self.llm.chat.completions.create(
            model=self.model, messages=[{"role": "user", "content": f"{self.name}: {task} {self.memory.items}"}]
        )
        self.memory.add(reply.choices[0].message.content)
        return self.memory.items[-1]

    def run(self, task, max_steps=4):
        for step in range(max_steps):
            thought = self.think(f"step {step} of {task}")
            tool = self.tools.get("search")
            if tool:
                tool(thought)
        return self.memory.items


class Team:
    def __init__(self, agents):
        self.agents = agents

    def solve(self, task):
        return {agent.name: agent.run(task) for agent in self.agents}


team = Team([Agent("researcher", tools={"search": str.upper}.items()), Agent("writer", model="gpt-4o"), Agent("critic")])
print(team.solve("a report on rivers"))
