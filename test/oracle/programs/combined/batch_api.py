"""Prepares a batch of requests; the batch is sent once, a few are tried first."""
import json
import time
from openai import OpenAI

client = OpenAI()
prompts = [f"Translate sentence {i}" for i in range(500)]

for prompt in prompts[:3]:
    client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}])

with open("batch.jsonl", "w") as file:
    for i, prompt in enumerate(prompts):
        body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": prompt}]}
        file.write(json.dumps({"custom_id": str(i), "method": "POST", "url": "/v1/chat/completions", "body": body}) + "\n")

upload = client.files.create(file=open("batch.jsonl", "rb"), purpose="batch")
batch = client.batches.create(input_file_id=upload.id, endpoint="/v1/chat/completions", completion_window="24h")
while batch.status not in ("completed", "failed", "expired"):
    time.sleep(60)
    batch = client.batches.retrieve(batch.id)
print(client.files.content(batch.output_file_id).text)
