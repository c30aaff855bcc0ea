"""An agent class with tools, a turn cap, and a summary of its memory at the end of each task."""
from anthropic import Anthropic


class Agent:
    system = "You are a careful assistant."

    def __init__(self, model, tools, max_turns=5):
        self.client = Anthropic()
        self.model = model
        self.tools = tools
        self.max_turns = max_turns
        self.memory = []

    def step(self, messages):
        return self.client.messages.create(
            model=self.model,
            max_tokens=1024,
            system=self.system,
            tools=[{"name": name, "input_schema": {"type": "object"}} for name in self.tools],
            messages=messages,
        )

    def run(self, task):
        messages = [{"role": "user", "content": task}]
        for _ in range(self.max_turns):
            response = self.step(messages)
            messages.append({"role": "assistant", "content": response.content})
            if response.stop_reason != "tool_use":
                break
            results = []
            for block in response.content:
                if block.type == "tool_use":
                    results.append({"type": "tool_result", "tool_use_id": block.id, "content": self.tools[block.name]()})
            messages.append({"role": "user", "content": results})
        self.memory.append(self.summarise(messages))

    def summarise(self, messages):
        return self.client.messages.create(
            model="claude-3-5-haiku-latest",
            max_tokens=100,
            messages=[{"role": "user", "content": f"Summarise {len(messages)} messages"}],
        ).content[0].text


agent = Agent("claude-sonnet-4-0", {"clock": lambda: "12:00", "calendar": lambda: "empty"})
for task in ["Plan lunch", "Plan dinner", "Plan breakfast", "Plan tea"]:
    agent.run(task)
print(agent.memory)
