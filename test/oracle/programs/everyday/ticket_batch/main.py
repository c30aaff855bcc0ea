"""Nightly: translate foreign tickets, classify all, draft answers for urgent ones, one summary per customer."""
import json
from pathlib import Path

import pandas as pd
from anthropic import Anthropic

client = Anthropic()
HERE = Path(__file__).parent
RESULTS = HERE / "results.jsonl"


def ask(prompt, model="claude-3-5-haiku-latest", max_tokens=200):
    message = client.messages.create(model=model, max_tokens=max_tokens, messages=[{"role": "user", "content": prompt}])
    return message.content[0].text


def translate(text):
    message = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=300, messages=[{"role": "user", "content": f"To English: {text}"}]
    )
    return message.content[0].text


def draft(row):
    message = client.messages.create(
        model="claude-sonnet-4-0", max_tokens=500, messages=[{"role": "user", "content": f"Answer: {row['text']}"}]
    )
    return message.content[0].text


def summarise(customer, texts):
    message = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=100,
        messages=[{"role": "user", "content": f"{customer} wrote:\n" + "\n".join(texts)}],
    )
    return message.content[0].text


def main():
    tickets = pd.read_csv(HERE / "tickets.csv")
    print(f"{len(tickets)} tickets of {tickets['customer'].nunique()} customers")

    foreign = tickets[tickets["language"] != "en"]
    english = {row["id"]: translate(row["text"]) for _, row in foreign.iterrows()}

    with open(RESULTS, "w", encoding="utf-8") as out:
        for row in tickets.to_dict("records"):
            text = english.get(row["id"], row["text"])
            category = ask(f"Category of: {text}")
            out.write(json.dumps({"id": row["id"], "category": category}) + "\n")

    urgent = tickets[tickets.priority == "high"]
    drafts = urgent.apply(draft, axis=1)

    for customer, group in tickets.groupby("customer"):
        summarise(customer, group["text"].tolist())

    with open(RESULTS, encoding="utf-8") as f:
        done = [json.loads(line) for line in f]
    for each in done:
        check(each)


def check(result):
    client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=5, messages=[{"role": "user", "content": f"Plausible? {result}"}]
    )


if __name__ == "__main__":
    main()
