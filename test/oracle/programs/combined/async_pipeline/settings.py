import os
from dataclasses import dataclass, field


@dataclass
class Settings:
    model: str = "gpt-4o-mini"
    articles_per_day: int = 10
    days: list = field(default_factory=lambda: ["monday", "tuesday", "wednesday"])


def load_settings():
    return Settings(articles_per_day=int(os.getenv("ARTICLES", 12)))
