"""Recipe: extract entities from articles with JSON mode, check them, and ask again once where the check fails."""
import json
import re

from openai import OpenAI

client = OpenAI()

ARTICLES = [
    "Marie Curie was born in Warsaw in 1867 and won the Nobel Prize twice.",
    "The Rhine rises in Switzerland. It flows through six countries to the North Sea.",
    "In 2007 Apple introduced the iPhone; Nokia sold 435 million phones that year.",
    "No names are mentioned here, only that it rained.",
    "Ada Lovelace wrote the first program in 1843 for Charles Babbage's engine.",
]
YEAR = re.compile(r"\b(1[89]|20)\d\d\b")

SYSTEM = """Extract people, places and organisations.
Answer as JSON: {"people": [], "places": [], "organisations": []}"""


def extract(text):
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        response_format={"type": "json_object"},
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": text}],
    )
    return response.choices[0].message.content


def date_events(text, years):
    prompt = f"What happened in {', '.join(years)}? One line per year.\n\n{text}"
    response = client.responses.create(model="gpt-4o-mini", input=prompt, max_output_tokens=100)
    return response.output_text


table = []
for article in ARTICLES:
    entities = extract(article)
    years = [match.group(0) for match in YEAR.finditer(article)]
    events = date_events(article, years) if years else None
    table.append({"entities": entities, "events": events, "sentences": len(re.split(r"[.;]\s+", article))})

summary = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": f"Summarise this table:\n{json.dumps(table, indent=2)}"}],
)
print(summary.choices[0].message.content)
