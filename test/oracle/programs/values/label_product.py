"""Labels every combination of product, tone and language with a short advert."""
import itertools
import json
from openai import OpenAI

PRODUCTS = ["kettle", "toaster", "blender"]
TONES = ("friendly", "formal")
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}

client = OpenAI()


def build_prompt(product, tone, language):
    return f"Write one {tone} sentence in {language} that sells a {product}."


adverts = []
for product, tone, (code, language) in itertools.product(PRODUCTS, TONES, LANGUAGES.items()):
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": build_prompt(product, tone, language)}],
        max_tokens=60,
    )
    adverts.append({"product": product, "tone": tone, "lang": code, "text": response.choices[0].message.content})

with open("adverts.json", "w") as out:
    json.dump(adverts, out, indent=2)

for first, second in itertools.combinations(PRODUCTS, 2):
    verdict = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"Which is more useful, {first} or {second}?"}]
    )
    print(first, second, verdict.choices[0].message.content)
