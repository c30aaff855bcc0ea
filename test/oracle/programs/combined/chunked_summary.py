"""Map and reduce over a long text, until one summary is left."""
from anthropic import Anthropic

client = Anthropic()
TEXT = "word " * 9000
CHUNK = 1500
FAN_IN = 4


def summarise(text, words):
    message = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=words * 2,
        messages=[{"role": "user", "content": f"Summarise in {words} words:\n{text}"}],
    )
    return message.content[0].text


words = TEXT.split()
chunks = [" ".join(words[i : i + CHUNK]) for i in range(0, len(words), CHUNK)]
level = [summarise(chunk, 150) for chunk in chunks]
while len(level) > 1:
    level = [summarise("\n".join(level[i : i + FAN_IN]), 100) for i in range(0, len(level), FAN_IN)]
print(level[0])
