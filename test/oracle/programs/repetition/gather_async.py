"""Twenty requests at once, with a semaphore."""
import asyncio
from openai import AsyncOpenAI

client = AsyncOpenAI()
limit = asyncio.Semaphore(5)


async def summarise(text: str) -> str:
    async with limit:
        response = await client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": f"Summarise: {text}"}]
        )
        return response.choices[0].message.content


async def main():
    texts = [f"Report {i}" for i in range(20)]
    summaries = await asyncio.gather(*[summarise(text) for text in texts])
    final = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "Merge:\n" + "\n".join(summaries)}]
    )
    print(final.choices[0].message.content)


asyncio.run(main())
