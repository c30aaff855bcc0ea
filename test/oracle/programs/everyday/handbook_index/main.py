"""Index the handbook: one summary a page, embeddings of all sections in batches, then a few test questions."""
from pathlib import Path

from openai import OpenAI

DOCS = Path(__file__).parent / "docs"
SUMMARIES = Path(__file__).parent / "summaries"
BATCH = 4

client = OpenAI()


def split_sections(text):
    sections = []
    current = []
    for line in text.splitlines():
        if line.startswith("## ") and current:
            sections.append("\n".join(current))
            current = []
        current.append(line)
    if current:
        sections.append("\n".join(current))
    return sections


def summary_of(page):
    target = SUMMARIES / f"{page.stem}.txt"
    if not target.exists():
        reply = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": f"Summarise in a sentence:\n{page.read_text()}"}],
        )
        target.write_text(reply.choices[0].message.content)
    return target.read_text()


def embed(texts):
    return [each.embedding for each in client.embeddings.create(model="text-embedding-3-small", input=texts).data]


def main():
    SUMMARIES.mkdir(exist_ok=True)
    sections = []
    for page in sorted(DOCS.glob("*.md")):
        print(page.name, summary_of(page))
        sections.extend(split_sections(page.read_text()))

    vectors = []
    for start in range(0, len(sections), BATCH):
        vectors.extend(embed(sections[start : start + BATCH]))

    print("contents:", [summary_of(page) for page in DOCS.glob("*.md")])
    for question in ["How many days off do I have?", "Can I book a flight?"]:
        best = client.embeddings.create(model="text-embedding-3-small", input=question)
        client.responses.create(model="gpt-4o", input=f"{question}\n\n{sections[0]}")


if __name__ == "__main__":
    main()
