"""Looks for the first prompt template that fits a budget; falls back to compression when none does."""
from anthropic import Anthropic

client = Anthropic()
BUDGET = 95
TEMPLATES = [
    "You are a careful assistant. Read the following document in full, then answer in detail, with examples: {doc}",
    "Read the document and answer with an example: {doc}",
    "Answer briefly: {doc}",
    "{doc}",
]
DOCS = {
    "memo": "Office closed on Friday.",
    "note": "The printer on the third floor is out of order until the technician returns on Tuesday morning.",
    "log": "ERROR " * 40,
}


def call(prompt, max_tokens=200):
    return client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=max_tokens, messages=[{"role": "user", "content": prompt}]
    ).content[0].text


for title, doc in DOCS.items():
    for template in TEMPLATES:
        prompt = template.format(doc=doc)
        if len(prompt) <= BUDGET:
            break
        call("Which words could go? " + prompt, max_tokens=40)
    else:
        prompt = call(f"Compress {title}: {doc}")
    print(title, call(prompt))

# primes without a model, comments on them with one
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        client.messages.create(
            model="claude-sonnet-4-0", max_tokens=50, messages=[{"role": "user", "content": f"A fact about {n}"}]
        )
