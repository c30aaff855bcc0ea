"""Drafts replies to the mails in inbox.json."""
import json
from pathlib import Path

from llm import classify, complete

HERE = Path(__file__).parent
CATEGORIES = ["refund", "shipping", "technical", "general"]
SIGNATURE = "\n\nBest regards,\nThe Support Team"


def load_mails():
    with open(HERE / "inbox.json", encoding="utf-8") as f:
        return json.load(f)


def draft_reply(mail, category):
    return complete(
        f"Category: {category}\nFrom: {mail['from']}\nSubject: {mail['subject']}\n\n{mail['body']}\n\nDraft a reply.",
        system="You answer customer mails, friendly and short.",
        model="claude-sonnet-4-20250514",
    )


def main():
    mails = load_mails()
    drafts = []
    for mail in mails:
        if mail.get("spam"):
            continue
        category = classify(mail["body"], CATEGORIES)
        reply = draft_reply(mail, category)
        drafts.append({"to": mail["from"], "category": category, "text": reply + SIGNATURE})

    summary = complete("Summarise for the team lead:\n" + "\n".join(d["text"] for d in drafts))
    Path("drafts.json").write_text(json.dumps(drafts, indent=2))
    print(summary)


if __name__ == "__main__":
    main()
