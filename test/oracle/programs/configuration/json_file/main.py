"""Prompts and settings lie in a JSON file."""
import json
from pathlib import Path
from anthropic import Anthropic

settings = json.loads(Path("settings.json").read_text())
client = Anthropic()

for persona in settings["personas"]:
    for _ in range(settings["repeats"]):
        client.messages.create(
            model=settings["model"],
            max_tokens=settings["max_tokens"],
            system=persona["system"],
            messages=[{"role": "user", "content": settings["question"]}],
        )
