"""A stand-in takes the place of the client."""
from unittest.mock import MagicMock

import openai

assert openai.OpenAI
client = MagicMock(name="client")
client.chat.completions.create.return_value.choices = [MagicMock()]

for number in range(10):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": str(number)}])
    assert reply.choices
