"""Streams an answer to each of a few prompts."""
from anthropic import Anthropic
from openai import OpenAI

prompts = ["Explain tides.", "Explain eclipses.", "Explain comets."]
openai_client = OpenAI()
anthropic_client = Anthropic()

for prompt in prompts:
    stream = openai_client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}], stream=True
    )
    for chunk in stream:
        print(chunk.choices[0].delta.content or "", end="")

    with anthropic_client.messages.stream(
        model="claude-3-5-haiku-latest", max_tokens=200, messages=[{"role": "user", "content": prompt}]
    ) as reply:
        for text in reply.text_stream:
            print(text, end="")
