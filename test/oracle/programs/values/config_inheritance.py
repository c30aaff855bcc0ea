"""Experiment settings as a small family of dataclasses."""
from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

from openai import OpenAI


@dataclass
class BaseConfig:
    model: str = "gpt-4o-mini"
    seeds: tuple[int, ...] = (0, 1)
    topics: list[str] = field(default_factory=lambda: ["rivers", "mountains", "deserts"])
    samples_per_topic: int = 2
    max_tokens: int = 128

    @property
    def total(self) -> int:
        return len(self.seeds) * len(self.topics) * self.samples_per_topic


@dataclass
class LongConfig(BaseConfig):
    max_tokens: int = 1024
    samples_per_topic: int = 1

    def __post_init__(self):
        # long texts are expensive: one seed is enough
        self.seeds = self.seeds[:1]
        self.topics = self.topics + ["oceans"]


@dataclass
class AblationConfig(LongConfig):
    reviewers: int = 0
    model: str = "gpt-4.1-mini"


class Runner:
    def __init__(self, cfg: BaseConfig):
        self.cfg = cfg
        self.client = OpenAI()
        self.log: list[str] = []

    def sample(self, topic: str, seed: int) -> str:
        out = self.client.chat.completions.create(
            model=self.cfg.model,
            max_tokens=self.cfg.max_tokens,
            seed=seed,
            messages=[{"role": "user", "content": f"Write about {topic}."}],
        )
        return out.choices[0].message.content

    def review(self, text: str) -> None:
        for i in range(getattr(self.cfg, "reviewers", 0)):
            self.client.responses.create(model="gpt-4o", input=f"Reviewer {i}: {text}")

    def run(self) -> int:
        for topic in self.cfg.topics:
            for seed in self.cfg.seeds:
                for _ in range(self.cfg.samples_per_topic):
                    text = self.sample(topic, seed)
                    self.review(text)
                    self.log.append(text)
        assert len(self.log) == self.cfg.total
        return len(self.log)


base = BaseConfig()
configs = [
    base,
    dataclasses.replace(base, topics=base.topics[:1], samples_per_topic=4),
    LongConfig(),
    AblationConfig(reviewers=2, topics=["caves"]),
]
print(sum(Runner(c).run() for c in configs))
