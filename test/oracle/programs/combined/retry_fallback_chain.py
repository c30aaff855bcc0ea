"""A primary model, a fallback when it fails, and a counter of both."""
import time
from anthropic import Anthropic, APIError
from openai import OpenAI, OpenAIError

primary, fallback = OpenAI(), Anthropic()
stats = {"primary": 0, "fallback": 0}


def ask(prompt, attempts=2):
    for attempt in range(attempts):
        try:
            reply = primary.chat.completions.create(
                model="gpt-4o", messages=[{"role": "user", "content": prompt}]
            )
            stats["primary"] += 1
            return reply.choices[0].message.content
        except OpenAIError:
            time.sleep(0)
    try:
        message = fallback.messages.create(
            model="claude-sonnet-4-0", max_tokens=300, messages=[{"role": "user", "content": prompt}]
        )
        stats["fallback"] += 1
        return message.content[0].text
    except APIError:
        return ""


for number in range(14):
    ask(f"Question {number}")
print(stats)
