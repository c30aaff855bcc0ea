"""Reads last night's tickets, puts each into a queue and drafts a first reply.

    python triage.py tickets.csv --out triaged.csv

Runs from cron at 03:00; the team finds the drafts in the morning.
"""

import argparse
import csv
import logging
from collections import Counter
from pathlib import Path

from openai import OpenAI

import config
from llm import complete, usage

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("triage")
client = OpenAI()


def read_tickets(path: Path) -> list[dict]:
    with path.open(newline="", encoding="utf-8") as handle:
        tickets = list(csv.DictReader(handle))
    # duplicates come from customers who press "send" twice
    seen = set()
    unique = []
    for ticket in tickets:
        key = (ticket["customer"], ticket["body"].strip())
        if key not in seen:
            seen.add(key)
            unique.append(ticket)
    log.info("%d tickets, %d after removing duplicates", len(tickets), len(unique))
    return unique[: config.TICKETS_PER_NIGHT]


def classify(body: str) -> str:
    response = client.chat.completions.create(
        model=config.MODEL,
        messages=[
            {"role": "system", "content": config.CLASSIFY_PROMPT},
            {"role": "user", "content": body[:4000]},
        ],
        max_tokens=5,
        temperature=0,
    )
    queue = (response.choices[0].message.content or "").strip().lower()
    return queue if queue in config.QUEUES else "other"


def draft_reply(ticket: dict, queue: str) -> str:
    user = f"Queue: {queue}\nSubject: {ticket['subject']}\n\n{ticket['body']}"
    return complete(config.REPLY_PROMPT, user, model=config.REPLY_MODEL)


def is_angry(body: str) -> bool:
    # TODO: this could be part of classify(), one request instead of two
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "user", "content": f"Is the writer of this ticket angry? Answer only yes or no.\n\n{body}"},
        ],
        max_tokens=3,
    )
    return (response.choices[0].message.content or "").lower().startswith("yes")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("tickets", type=Path)
    parser.add_argument("--out", type=Path, default=Path("triaged.csv"))
    parser.add_argument("--replies", action="store_true", help="draft replies as well")
    args = parser.parse_args()

    tickets = read_tickets(args.tickets)
    queues: Counter[str] = Counter()
    with args.out.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(["id", "queue", "angry", "reply"])
        for number, ticket in enumerate(tickets):
            queue = classify(ticket["body"])
            queues[queue] += 1
            angry = is_angry(ticket["body"])
            reply = draft_reply(ticket, queue) if args.replies else ""
            writer.writerow([ticket["id"], queue, angry, reply])
            if number % 50 == 0:
                log.info("%d of %d", number, len(tickets))

    for queue, count in queues.most_common():
        log.info("%-10s %5d", queue, count)
    log.info("%d requests through the helper, %d tokens", usage["requests"], usage["tokens"])


if __name__ == "__main__":
    main()
