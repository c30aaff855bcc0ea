import asyncio

from openai import AsyncOpenAI


class Pipeline:
    def __init__(self, settings):
        self.settings = settings
        self.client = AsyncOpenAI()
        self.limit = asyncio.Semaphore(4)

    async def fetch(self, day):
        return [f"{day} article {n}" for n in range(self.settings.articles_per_day)]

    async def summarise(self, article):
        async with self.limit:
            reply = await self.client.chat.completions.create(
                model=self.settings.model, messages=[{"role": "user", "content": f"Summarise {article}"}]
            )
        return reply.choices[0].message.content

    async def rank(self, summaries):
        reply = await self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": "Rank:\n" + "\n".join(summaries)}]
        )
        return reply.choices[0].message.content

    async def run(self, day):
        articles = await self.fetch(day)
        summaries = await asyncio.gather(*(self.summarise(article) for article in articles))
        return await self.rank(summaries)
