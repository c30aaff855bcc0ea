# Concurrency makes it quicker, not cheaper.
import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def translate(text):
    response = await client.chat.completions.create(  # warn: call-in-loop "`texts`"
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Translate into French:\n{text}"}],
        max_tokens=800,
    )
    return response.choices[0].message.content


async def main():
    texts = json.load(open("texts.json"))
    return await asyncio.gather(*[translate(text) for text in texts])


asyncio.run(main())
