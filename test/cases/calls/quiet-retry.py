# A bounded retry with backoff is not a loop over work.
import time

from openai import OpenAI, RateLimitError

client = OpenAI()


def ask(prompt, attempts=5):
    for attempt in range(attempts):
        try:
            return client.chat.completions.create(  # ok
                model="gpt-4o-mini",
                messages=[{"role": "user", "content": prompt}],
                max_tokens=300,
            )
        except RateLimitError:
            time.sleep(2**attempt)
    raise RuntimeError("gave up")


print(ask("Summarise the minutes of the meeting."))
