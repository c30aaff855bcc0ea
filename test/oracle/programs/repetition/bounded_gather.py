import asyncio
import functools

import anthropic
from tqdm.asyncio import tqdm_asyncio

client = anthropic.AsyncAnthropic()
SEM = asyncio.Semaphore(8)


def limited(sem):
    """Decorator with an argument: at most so many at once."""
    def deco(fn):
        @functools.wraps(fn)
        async def inner(*args, **kw):
            async with sem:
                return await fn(*args, **kw)
        return inner
    return deco


@limited(SEM)
async def classify(text, labels=("spam", "ham")):
    m = await client.messages.create(
        model="claude-3-haiku-20240307", max_tokens=5,
        messages=[{"role": "user", "content": f"{'/'.join(labels)}? {text}"}])
    return m.content[0].text


async def explain(text, label):
    m = await client.messages.create(
        model="claude-sonnet-4-0", max_tokens=300,
        messages=[{"role": "user", "content": f"Why is this {label}: {text}"}])
    return m.content[0].text


async def classify_all(texts, size=10):
    out = []
    for start in range(0, len(texts), size):
        group = texts[start:start + size]
        out.extend(await tqdm_asyncio.gather(*[classify(t) for t in group]))
    return out


async def main():
    mails = [f"Mail number {i}" for i in range(27)]
    labels = await classify_all(mails)
    jobs = [asyncio.ensure_future(explain(t, l)) for t, l in list(zip(mails, labels))[::9]]
    done = 0
    for coro in asyncio.as_completed(jobs):
        await coro
        done += 1
    # one with a timeout and one that is only made
    await asyncio.wait_for(classify("final"), timeout=20)
    print(done)


if __name__ == "__main__":
    asyncio.run(main())
