"""Round trips between languages: permutations, chained calls, and a score for each."""
from itertools import chain, permutations, repeat
import openai

client = openai.OpenAI()
LANGUAGES = ["English", "French", "Dutch", "Greek"]
SENTENCES = {"proverb": "Still waters run deep.", "idiom": "Break a leg."}


def translate(text, source, target, model="gpt-4o-mini"):
    return client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": f"{source} to {target}: {text}"}]
    ).choices[0].message.content


def round_trip(text, source, target):
    return translate(translate(text, source, target), target, source)


scores = []
for (source, target), text in chain.from_iterable(zip(permutations(LANGUAGES, 2), repeat(t)) for t in SENTENCES.values()):
    back = round_trip(text, source, target)
    scores.append(back == text)

rating = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": str(scores)}])
print(rating.choices[0].message.content)
