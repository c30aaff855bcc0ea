# Limits that are there, in one form or another.
import anthropic
from openai import OpenAI
from pydantic import BaseModel


class Invoice(BaseModel):
    number: str
    total: float


client = OpenAI()
options = {"max_tokens": 400, "temperature": 0}
for number in range(9):
    client.chat.completions.create(  # ok
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Describe {number}"}], **options
    )
    client.chat.completions.parse(  # ok
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Read invoice {number}"}],
        response_format=Invoice,
    )
    anthropic.Anthropic().messages.create(  # ok
        model="claude-haiku-4-5", max_tokens=500, messages=[{"role": "user", "content": f"Describe {number}"}]
    )
