"""Nightly: works off the mail box. (uvicorn app:app serves the rest.)"""
from brain import draft_reply, route

MAILBOX = [
    ("Refund please", "I paid twice."),
    ("Cannot login", ""),
    ("Strange noise", "It hums."),
    ("Invoice 42", "Wrong VAT."),
    ("Strange noise", "Still hums."),
    ("Thank you!", "Great."),
]

replies = {}
for subject, body in MAILBOX:
    queue = route(subject)
    if not body:
        continue
    replies[subject] = draft_reply(subject, body, drafts=2 if queue == "billing" else 1)
print(len(replies))
