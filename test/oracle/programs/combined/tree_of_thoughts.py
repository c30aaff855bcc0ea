"""Tree of thoughts with a beam: propose, score, keep the best, go deeper."""
from __future__ import annotations

import heapq
from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI()


@dataclass(order=True)
class Node:
    score: float
    path: tuple[str, ...] = field(compare=False, default=())

    @property
    def depth(self):
        return len(self.path)


@dataclass
class Settings:
    branching: int = 3
    beam: int = 2
    max_depth: int = 3
    votes: int = 2
    model: str = "gpt-4o-mini"


class Solver:
    def __init__(self, problem: str, settings: Settings | None = None):
        self.problem = problem
        self.s = settings or Settings()
        self.calls = 0

    def _complete(self, prompt, **kw):
        self.calls += 1
        return client.chat.completions.create(
            model=self.s.model, messages=[{"role": "user", "content": prompt}], **kw
        ).choices

    def propose(self, node):
        choices = self._complete(f"{self.problem}\n{node.path}\nNext step?", n=self.s.branching, temperature=1.0)
        return [Node(0.0, (*node.path, c.message.content)) for c in choices]

    def evaluate(self, node):
        total = 0
        for _ in range(self.s.votes):
            reply = client.responses.create(model="gpt-4.1-nano", input=f"Score {node.path}", max_output_tokens=4)
            total += len(reply.output_text)
        node.score = total / self.s.votes
        return node

    def solve(self):
        frontier = [Node(0.0)]
        for depth in range(self.s.max_depth):
            candidates = []
            for node in frontier:
                candidates.extend(self.propose(node))
            frontier = heapq.nlargest(self.s.beam, map(self.evaluate, candidates))
        best = max(frontier)
        return self._complete(f"{self.problem}: conclude from {best.path}")[0].message.content


PROBLEMS = ["24 from 4 9 10 13", "24 from 1 5 5 5"]
for problem in PROBLEMS:
    print(Solver(problem).solve())
print(Solver("a crossword", Settings(beam=1, max_depth=2, votes=1)).solve())
