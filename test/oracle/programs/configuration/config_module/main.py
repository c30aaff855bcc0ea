"""Constants live in a module of their own."""
import config
from config import PROMPTS
from openai import OpenAI

client = OpenAI(base_url=config.BASE_URL, api_key="none")


def run():
    for prompt in PROMPTS:
        for seed in config.SEEDS:
            client.chat.completions.create(
                model=config.MODEL, seed=seed, messages=[{"role": "user", "content": prompt}]
            )


if __name__ == "__main__":
    run()
