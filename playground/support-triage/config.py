"""Settings of the nightly triage run. Overridable from the environment for staging."""

import os

# The team agreed on one model for everything in March; see the thread in #support-ml.
MODEL = os.getenv("TRIAGE_MODEL", "gpt-4o")
REPLY_MODEL = os.getenv("TRIAGE_REPLY_MODEL", "gpt-4o")
EMBEDDING_MODEL = "text-embedding-3-small"

QUEUES = ["billing", "delivery", "returns", "technical", "account", "other"]
MAX_RETRIES = 3
TICKETS_PER_NIGHT = 1200

CLASSIFY_PROMPT = """You are the first reader in a support team of an online shop.
Classify the ticket into exactly one of these queues: billing, delivery, returns, technical, account, other.
Answer with one word, the queue, and nothing else. If several fit, take the one that has to act first.
Refund questions about goods on their way back are returns, not billing. Login problems are account.
"""

REPLY_PROMPT = """You draft the first reply to a customer of an online shop. Be friendly and short.
Do not promise refunds, dates or vouchers. If something is missing (order number, photo), ask for it.
Sign with "Your support team".
"""
