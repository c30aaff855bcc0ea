"""Stages of an asynchronous pipeline; each stage awaits the one before."""
import asyncio
import contextlib
import dataclasses
import time

from openai import AsyncOpenAI


@dataclasses.dataclass
class Doc:
    id: int
    text: str
    tags: list = dataclasses.field(default_factory=list)
    score: float = 0.0


class Pipeline:
    concurrency = 4

    def __init__(self, *, model="gpt-4o-mini", languages=("en", "de")):
        self.client = AsyncOpenAI()
        self.model = model
        self.languages = languages
        self.sem = asyncio.Semaphore(self.concurrency)

    @contextlib.asynccontextmanager
    async def slot(self):
        async with self.sem:
            started = time.perf_counter()
            yield
            self.last = time.perf_counter() - started

    async def tag(self, doc):
        async with self.slot():
            reply = await self.client.responses.create(model=self.model, input=f"Tags: {doc.text}")
            doc.tags = reply.output_text.split(",")
            return doc

    async def translate(self, doc, language):
        async with self.slot():
            return await self.client.chat.completions.create(
                model="gpt-4o", messages=[{"role": "user", "content": f"{language}: {doc.text}"}]
            )

    async def embed(self, docs):
        result = await self.client.embeddings.create(model="text-embedding-3-small", input=[d.text for d in docs])
        return [item.embedding for item in result.data]

    async def run(self, docs):
        async with asyncio.TaskGroup() as group:
            tagging = [group.create_task(self.tag(doc)) for doc in docs]
        docs = [task.result() for task in tagging]
        long = [d for d in docs if d.id % 2]
        async with asyncio.TaskGroup() as group:
            for doc in long:
                for language in self.languages:
                    group.create_task(self.translate(doc, language))
            group.create_task(self.embed(docs))
        return await self.embed(long[:1])


asyncio.run(Pipeline(languages=("fr", "es", "pt")).run([Doc(i, f"text {i}") for i in range(9)]))
