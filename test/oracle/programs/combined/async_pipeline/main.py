"""An asynchronous pipeline over modules: fetch, summarise in parallel, rank, publish."""
import asyncio

from pipeline import Pipeline
from settings import load_settings


async def main():
    settings = load_settings()
    pipeline = Pipeline(settings)
    for day in settings.days:
        await pipeline.run(day)


asyncio.run(main())
