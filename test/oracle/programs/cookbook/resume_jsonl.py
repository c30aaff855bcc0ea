"""Labels rows and writes each answer at once, so that a second run goes on where the first stopped."""
import json
import os
import time

from anthropic import Anthropic

OUT = "labels.jsonl"
ROWS = [{"id": i, "text": f"row {i}"} for i in range(14)]
MAX_RETRIES = 3

client = Anthropic()


def done_ids(path):
    if not os.path.exists(path):
        return set()
    with open(path) as f:
        return {json.loads(line)["id"] for line in f if line.strip()}


def call_with_retry(prompt):
    for attempt in range(MAX_RETRIES):
        try:
            return client.messages.create(
                model="claude-3-5-haiku-latest", max_tokens=20, messages=[{"role": "user", "content": prompt}]
            )
        except Exception as error:
            if attempt == MAX_RETRIES - 1:
                raise
            time.sleep(0)
    return None


def run():
    finished = done_ids(OUT)
    todo = [row for row in ROWS if row["id"] not in finished]
    with open(OUT, "a") as f:
        for row in todo:
            message = call_with_retry(row["text"])
            f.write(json.dumps({"id": row["id"], "label": message.content[0].text}) + "\n")
            f.flush()
    return len(todo)


labelled = run()
if labelled:
    client.messages.create(
        model="claude-sonnet-4-0", max_tokens=200, messages=[{"role": "user", "content": f"{labelled} labelled"}]
    )
