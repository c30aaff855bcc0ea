"""Enrich a list of companies with a one-line description and an industry, concurrently."""
import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()
MAX_CONCURRENT = 5

COMPANIES = [
    "Siemens", "Bosch", "SAP", "Zalando", "N26", "Delivery Hero", "Celonis", "Personio",
    "FlixBus", "HelloFresh", "DeepL", "Trade Republic", "Contentful", "GetYourGuide",
]


async def describe(name, semaphore):
    async with semaphore:
        response = await client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": f"Describe the company {name} in one sentence."}],
            max_tokens=80,
        )
    return response.choices[0].message.content


async def find_industry(name, description, semaphore):
    async with semaphore:
        response = await client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[
                {"role": "system", "content": "Reply with one word, the industry."},
                {"role": "user", "content": f"{name}: {description}"},
            ],
        )
    return response.choices[0].message.content.strip()


async def enrich(name, semaphore):
    description = await describe(name, semaphore)
    industry = await find_industry(name, description, semaphore)
    return {"name": name, "description": description, "industry": industry}


async def main():
    semaphore = asyncio.Semaphore(MAX_CONCURRENT)
    tasks = [enrich(name, semaphore) for name in COMPANIES]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    good = [r for r in results if not isinstance(r, Exception)]
    failed = len(results) - len(good)
    print(f"{len(good)} done, {failed} failed")
    with open("companies.json", "w") as f:
        json.dump(good, f, indent=2)


if __name__ == "__main__":
    asyncio.run(main())
