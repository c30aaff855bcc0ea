"""Grades the answers of a JSONL file."""
import json
from anthropic import Anthropic

client = Anthropic()
examples = []
with open("data/answers.jsonl") as file:
    for line in file:
        examples.append(json.loads(line))

grades = []
for example in examples:
    message = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=8,
        messages=[{"role": "user", "content": f"Right or wrong? {example['question']} {example['answer']}"}],
    )
    grades.append(message.content[0].text)
print(len(grades))
