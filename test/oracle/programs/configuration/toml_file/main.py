"""Settings from a TOML file with the standard library."""
import tomllib
from anthropic import Anthropic

with open("settings.toml", "rb") as file:
    settings = tomllib.load(file)

client = Anthropic()
for letter in settings["task"]["letters"]:
    for variant in range(settings["task"]["variants"]):
        client.messages.create(
            model=settings["model"]["id"],
            max_tokens=settings["model"]["max_tokens"],
            messages=[{"role": "user", "content": f"A word with {letter}, variant {variant}"}],
        )
