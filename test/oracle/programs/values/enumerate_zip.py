"""Compares two lists of translations pairwise."""
from anthropic import Anthropic

SOURCE = ["good morning", "see you soon", "thank you", "not at all", "how much is it"]
GERMAN = ["guten Morgen", "bis bald", "danke", "keine Ursache"]
GRADES = dict(zip(SOURCE, GERMAN))

anthropic = Anthropic()

scores = []
for number, (source, target) in enumerate(zip(SOURCE, GERMAN), start=1):
    message = anthropic.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=5,
        messages=[{"role": "user", "content": f"{number}. Grade 1-5: '{source}' -> '{target}'"}],
    )
    scores.append(message.content[0].text)

summary = anthropic.messages.create(
    model="claude-sonnet-4-0",
    max_tokens=300,
    messages=[{"role": "user", "content": f"Summarise these grades: {scores} for {len(GRADES)} pairs"}],
)
print(summary.content[0].text)
