"""Producer, queue and a few workers that stop at a sentinel."""
import asyncio
import logging

from openai import AsyncOpenAI

client = AsyncOpenAI()
logger = logging.getLogger("workers")
NUM_WORKERS = 3
URLS = [f"https://example.org/{kind}/{n}" for kind in ("news", "docs") for n in range(7)]


async def produce(queue: asyncio.Queue) -> None:
    for url in URLS:
        if url.endswith("/0"):
            continue  # index pages
        await queue.put(url)
    for _ in range(NUM_WORKERS):
        await queue.put(None)


async def worker(name: str, queue: asyncio.Queue, results: dict) -> None:
    while True:
        url = await queue.get()
        if url is None:
            queue.task_done()
            break
        try:
            reply = await client.chat.completions.create(
                model="gpt-4o-mini",
                messages=[{"role": "user", "content": f"Summarise {url}"}],
            )
            results[url] = reply.choices[0].message.content
        except Exception:
            logger.exception("%s failed on %s", name, url)
        finally:
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue(maxsize=5)
    results: dict[str, str] = {}
    workers = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(NUM_WORKERS)]
    await produce(queue)
    await queue.join()
    await asyncio.gather(*workers)

    digest = await client.responses.create(model="gpt-4o", input="\n".join(results.values()))
    print(len(results), digest.output_text)


asyncio.run(main())
