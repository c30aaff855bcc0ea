"""The first rows as examples, the next as tests."""
from datasets import load_dataset
from openai import OpenAI

client = OpenAI()
data = load_dataset("ag_news", split="train")
shots = data.take(4)
tests = data.skip(4).take(60)

prefix = "".join(f"{row['text']} => {row['label']}\n" for row in shots)
for row in tests:
    client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": prefix + row["text"]}], max_tokens=1
    )
