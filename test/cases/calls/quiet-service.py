# A request handler: somebody waits for each answer, so nothing can be batched.
from fastapi import FastAPI
from openai import AsyncOpenAI

app = FastAPI()
client = AsyncOpenAI()


@app.post("/summarise")
async def summarise(text: str):
    response = await client.chat.completions.create(  # ok
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Summarise: {text}"}],
        max_tokens=200,
    )
    return {"summary": response.choices[0].message.content}
