from pathlib import Path

from summarizer import MODEL, client, summarize

SECTIONS = {
    "decisions": "List all decisions that were made.",
    "action_items": "List all action items with the person responsible.",
    "open_questions": "List the questions that stayed open.",
}


def extract(summary, instruction):
    response = client.chat.completions.create(
        model=MODEL,
        messages=[{"role": "user", "content": f"{instruction}\n\n{summary}"}],
    )
    return response.choices[0].message.content


def main():
    text = Path("transcript.txt").read_text(encoding="utf-8")
    summary = summarize(text)
    minutes = ["# Minutes", "", summary]
    for name, instruction in SECTIONS.items():
        minutes += ["", f"## {name.replace('_', ' ').title()}", "", extract(summary, instruction)]
    Path("minutes.md").write_text("\n".join(minutes))
    print("written to minutes.md")


if __name__ == "__main__":
    main()
