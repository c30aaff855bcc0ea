"""Settings as a pydantic model, nested."""
from openai import OpenAI
from pydantic import BaseModel, Field


class ModelSettings(BaseModel):
    name: str = "gpt-4o-mini"
    temperature: float = 0.3


class Settings(BaseModel):
    model: ModelSettings = Field(default_factory=ModelSettings)
    rounds: int = Field(7, ge=1)
    topics: list[str] = ["bees", "ants"]


settings = Settings(rounds=9)
client = OpenAI()
for topic in settings.topics:
    for round_number in range(settings.rounds):
        client.chat.completions.create(
            model=settings.model.name,
            temperature=settings.model.temperature,
            messages=[{"role": "user", "content": f"Fact {round_number} about {topic}"}],
        )
