"""A capped number of items of each category, the harder ones twice."""
import json
from collections import Counter, defaultdict
from itertools import groupby
from pathlib import Path

from openai import OpenAI

client = OpenAI()
CAP = 3
ITEMS = [json.loads(l) for l in Path("items.jsonl").read_text().splitlines() if l.strip()]

picked, seen = [], Counter()
for item in ITEMS:
    if seen[item["category"]] >= CAP:
        continue
    seen[item["category"]] += 1
    picked.append(item)

for item in picked:
    n = 2 if item["difficulty"] >= 3 else 1
    for attempt in range(n):
        client.chat.completions.create(
            model="gpt-4o", temperature=0.7 if attempt else 0.0, messages=[{"role": "user", "content": item["prompt"]}]
        )

by_category = defaultdict(list)
for item in picked:
    by_category[item["category"]].append(item)
for category, items in by_category.items():
    client.responses.create(model="gpt-4o-mini", input=f"{category}: {len(items)} items, write a rubric")

for level, group in groupby(sorted(ITEMS, key=lambda i: i["difficulty"]), key=lambda i: i["difficulty"]):
    group = list(group)
    if len(group) < 2:
        continue
    client.embeddings.create(model="text-embedding-3-small", input=[i["prompt"] for i in group])
