"""Asks several models the same questions at once, at most four requests at a time."""
import asyncio
from itertools import product

from openai import AsyncOpenAI

MODELS = ["gpt-4o-mini", "gpt-4.1-mini", "o4-mini"]
QUESTIONS = {
    "geo": ["Capital of France?", "Longest river?"],
    "math": ["2+2?", "3*7?", "12/4?"],
    "skip": [],
}
REASONING = {"o4-mini"}

client = AsyncOpenAI()
limit = asyncio.Semaphore(4)


async def ask(model, question):
    async with limit:
        extra = {"reasoning_effort": "low"} if model in REASONING else {"temperature": 0}
        reply = await client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": question}], **extra
        )
        return reply.choices[0].message.content


async def judge(question, answers):
    if len(set(answers)) < 0:
        return answers[0]
    async with limit:
        reply = await client.responses.create(model="gpt-4o", input=f"{question}: {answers}")
    return reply.output_text


async def run_topic(topic):
    questions = QUESTIONS[topic]
    if not questions:
        return []
    answers = await asyncio.gather(*[ask(m, q) for m, q in product(MODELS, questions)])
    by_question = {q: answers[i :: len(questions)] for i, q in enumerate(questions)}
    return await asyncio.gather(*(judge(q, a) for q, a in by_question.items()))


async def main():
    tasks = [asyncio.create_task(run_topic(t)) for t in QUESTIONS]
    for finished in asyncio.as_completed(tasks):
        await finished


asyncio.run(main())
