# Splits a short story to chunks the way most homemade RAG scripts do and summarises what is long enough.
import re
import textwrap

from openai import OpenAI

client = OpenAI()

STORY = """
The ship left before dawn. Nobody waved, and nobody had expected to be waved at.

Three days out the fog came down. It stayed. The captain counted the bells; the cook counted the potatoes; the
passengers counted each other. One was missing.

They searched the hold. They searched the lifeboats. They searched, at last, the captain's cabin, and found there
a chart of a sea that none of them knew, with a single island drawn in green ink.

Short one.

When the fog lifted the island was there. It was not on any other chart. The missing passenger stood on the beach and
waved, as if he were the one who had been left behind.
"""


def split_sentences(text):
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if s.strip()]


def pack(sentences, limit=160):
    """Greedy: sentences are joined until the limit is passed."""
    chunks, current = [], ""
    for sentence in sentences:
        if current and len(current) + len(sentence) + 1 > limit:
            chunks.append(current)
            current = sentence
        else:
            current = f"{current} {sentence}".strip()
    if current:
        chunks.append(current)
    return chunks


paragraphs = [textwrap.dedent(p).replace("\n", " ").strip() for p in STORY.split("\n\n")]
paragraphs = [p for p in paragraphs if len(p.split()) > 3]
print(len(paragraphs), "paragraphs")

notes = []
for n, paragraph in enumerate(paragraphs, 1):
    for chunk in pack(split_sentences(paragraph)):
        r = client.responses.create(model="gpt-4o-mini", input=f"[{n}] Summarise: {chunk}", max_output_tokens=60)
        notes.append(r.output_text)

keywords = sorted({w.lower().strip(".,;") for w in STORY.split() if len(w) > 8})
for word in keywords:
    client.responses.create(model="gpt-4o-mini", input=f"Define {word} in this story.")

client.embeddings.create(model="text-embedding-3-small", input=notes)
