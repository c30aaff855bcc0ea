"""One-off: label the 5,000 tickets of last quarter so that we can measure a smaller model against them."""

import json

from openai import OpenAI

from config import CLASSIFY_PROMPT, MODEL

client = OpenAI()
ARCHIVE = "archive-q3.jsonl"
SAMPLE = 5000

labelled = []
with open(ARCHIVE, encoding="utf-8") as archive:
    tickets = [json.loads(line) for line in archive]

for index in range(SAMPLE):
    ticket = tickets[index]
    answer = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": CLASSIFY_PROMPT},
            {"role": "user", "content": ticket["body"]},
        ],
        max_tokens=5,
    )
    labelled.append({"id": ticket["id"], "queue": answer.choices[0].message.content})

with open("labels.jsonl", "w", encoding="utf-8") as out:
    for row in labelled:
        out.write(json.dumps(row) + "\n")
print(f"{len(labelled)} labels written")
