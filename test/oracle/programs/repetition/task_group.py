"""Structured concurrency: a task for each city in a group."""
import asyncio
from anthropic import AsyncAnthropic

client = AsyncAnthropic()
CITIES = ["Lisbon", "Porto", "Faro", "Braga", "Evora", "Aveiro"]


async def guide(city):
    message = await client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=300,
        messages=[{"role": "user", "content": f"A day in {city}"}],
    )
    return message.content[0].text


async def main():
    tasks = []
    async with asyncio.TaskGroup() as group:
        for city in CITIES:
            tasks.append(group.create_task(guide(city)))
    texts = [task.result() for task in tasks]
    best = await client.messages.create(
        model="claude-sonnet-4-0",
        max_tokens=50,
        messages=[{"role": "user", "content": "Which is the nicest day?\n" + "\n".join(texts)}],
    )
    print(best.content[0].text)


asyncio.run(main())
