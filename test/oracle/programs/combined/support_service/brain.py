"""What the service and the nightly job share."""
import re
from functools import lru_cache

from openai import OpenAI

client = OpenAI()
RULES = [(re.compile(r"refund|invoice", re.I), "billing"), (re.compile(r"password|login", re.I), "accounts")]


@lru_cache(maxsize=512)
def route(subject):
    for pattern, queue in RULES:
        if pattern.search(subject):
            return queue
    return client.chat.completions.create(
        model="gpt-4.1-nano", messages=[{"role": "user", "content": f"Queue for: {subject}"}]
    ).choices[0].message.content


def draft_reply(subject, body, drafts=1):
    out = None
    for _ in range(drafts):
        out = client.responses.create(model="gpt-4o", input=f"{subject}\n{body}\n{out or ''}").output_text
    return out
