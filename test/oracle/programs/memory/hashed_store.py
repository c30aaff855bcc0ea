"""Answers are kept in a database under a hash of model and prompt; the second pass is free."""
import hashlib
import json
import sqlite3
from contextlib import closing

from openai import OpenAI

client = OpenAI()
db = sqlite3.connect(":memory:")
with closing(db.cursor()) as cursor:
    cursor.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value TEXT)")


def key_of(model, messages):
    payload = json.dumps([model, messages], sort_keys=True)
    return hashlib.sha256(payload.encode()).hexdigest()


def load(key):
    row = db.execute("SELECT value FROM answers WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def store(key, value):
    db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, value))
    db.commit()


def cached_chat(prompt, model="gpt-4o-mini"):
    messages = [{"role": "user", "content": prompt}]
    key = key_of(model, messages)
    value = load(key)
    if value is None:
        value = client.chat.completions.create(model=model, messages=messages).choices[0].message.content
        store(key, value)
    return value


PROMPTS = [f"Define term {n}" for n in range(8)]
for repetition in range(3):
    for prompt in PROMPTS:
        cached_chat(prompt)
cached_chat("Define term 3", model="gpt-4o")
print(db.execute("SELECT COUNT(*) FROM answers").fetchone())
