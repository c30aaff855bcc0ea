"""A newsroom of agents: each has a role, tools by name, and a memory; an editor calls them in an order."""
from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Callable, ClassVar

from openai import OpenAI

logger = logging.getLogger("newsroom")


def count_words(text: str) -> int:
    return len(text.split())


@dataclass
class Agent:
    name: str
    role: str
    model: str = "gpt-4o-mini"
    memory: list[dict] = field(default_factory=list)
    tools: dict[str, Callable] = field(default_factory=dict)
    client: ClassVar[OpenAI] = OpenAI()
    MEMORY_LIMIT: ClassVar[int] = 6

    def think(self, message: str) -> str:
        self.remember("user", message)
        reply = self.client.chat.completions.create(
            model=self.model, messages=[{"role": "system", "content": self.role}, *self.memory]
        )
        text = reply.choices[0].message.content
        self.remember("assistant", text)
        return text

    def remember(self, role, content):
        self.memory.append({"role": role, "content": content})
        if len(self.memory) > self.MEMORY_LIMIT:
            self.compress()

    def compress(self):
        logger.debug("%s forgets", self.name)
        summary = self.client.responses.create(model="gpt-4.1-nano", input=str(self.memory[:-2])).output_text
        self.memory = [{"role": "system", "content": summary}] + self.memory[-2:]


@dataclass
class Editor(Agent):
    model: str = "gpt-4o"
    staff: list[Agent] = field(default_factory=list)

    def commission(self, topic: str, rounds: int = 2) -> str:
        brief = self.think(f"Brief for {topic}")
        piece = brief
        for number in range(rounds):
            for agent in self.staff:
                if agent.name == "checker" and number < rounds - 1:
                    continue
                piece = agent.think(f"[{number}] {piece}")
        return self.think(f"Approve {piece}")


staff = [
    Agent("reporter", "You report."),
    Agent("stylist", "You polish.", tools={"count": count_words}),
    Agent("checker", "You check facts.", model="gpt-4.1"),
]
editor = Editor("chief", "You edit.", staff=staff)
for topic in ("bridges", "bakeries"):
    editor.commission(topic)
editor.commission("a special", rounds=1)
print({a.name: len(a.memory) for a in staff})
