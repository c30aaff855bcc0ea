"""Nothing is asked again when the result lies on disk."""
import json
from pathlib import Path
from openai import OpenAI

OUTPUT = Path("results")
OUTPUT.mkdir(exist_ok=True)
client = OpenAI()

for number in range(16):
    target = OUTPUT / f"{number}.json"
    if target.exists():
        continue
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Write haiku {number}"}]
    )
    target.write_text(json.dumps({"text": reply.choices[0].message.content}))
print(len(list(OUTPUT.glob("*.json"))))
