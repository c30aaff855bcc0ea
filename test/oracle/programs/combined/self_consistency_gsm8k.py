"""Self-consistency on a slice of GSM8K with asyncio and a typed configuration."""
import asyncio
from collections import Counter
from dataclasses import dataclass
from datasets import load_dataset
from openai import AsyncOpenAI


@dataclass(frozen=True)
class Config:
    model: str = "gpt-4o-mini"
    problems: int = 30
    paths: int = 5
    concurrency: int = 8


async def solve(client, limit, config, question):
    async def one(seed):
        async with limit:
            reply = await client.chat.completions.create(
                model=config.model, seed=seed, messages=[{"role": "user", "content": question}]
            )
            return reply.choices[0].message.content

    votes = Counter(await asyncio.gather(*(one(seed) for seed in range(config.paths))))
    return votes.most_common(1)[0][0]


async def main(config=Config()):
    client = AsyncOpenAI()
    limit = asyncio.Semaphore(config.concurrency)
    rows = load_dataset("openai/gsm8k", "main", split="test").select(range(config.problems))
    answers = [await solve(client, limit, config, row["question"]) for row in rows]
    print(len(answers))


if __name__ == "__main__":
    asyncio.run(main())
