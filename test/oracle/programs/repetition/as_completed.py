"""Requests are handled as they come back."""
import asyncio
from openai import AsyncOpenAI


async def translate(client, word):
    reply = await client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Italian for {word}"}]
    )
    return word, reply.choices[0].message.content


async def main():
    client = AsyncOpenAI()
    words = ["bread", "water", "wine", "cheese", "olive"]
    pending = [asyncio.create_task(translate(client, word)) for word in words]
    for finished in asyncio.as_completed(pending):
        word, answer = await finished
        print(word, answer)


if __name__ == "__main__":
    asyncio.run(main())
