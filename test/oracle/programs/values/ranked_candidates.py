"""Take the best suppliers of a table and write to them."""
from operator import itemgetter

from mistralai import Mistral

client = Mistral(api_key="...")

SUPPLIERS = {
    "Acme": (4.1, 120), "Borealis": (3.2, 80), "Cobalt": (4.8, 300), "Dune": (4.4, 60),
    "Everest": (2.9, 45), "Fjord": (4.0, 210), "Gale": (4.8, 95),
}
MIN_RATING, TOP = 4.0, 3
REGIONS = ["north", "south"]

shortlist = [name for name, (rating, _) in SUPPLIERS.items() if rating >= MIN_RATING]
ranked = sorted(shortlist, key=lambda n: (-SUPPLIERS[n][0], SUPPLIERS[n][1]))
best, *others = ranked
letters = {}


def complete(prompt, model="mistral-small-latest"):
    res = client.chat.complete(model=model, messages=[{"role": "user", "content": prompt}])
    return res.choices[0].message.content


for rank, name in enumerate(ranked[:TOP]):
    letters[name] = complete(f"Offer to {name}, our number {rank + 1}.")

# the winner gets a personal letter for each region, the rest a common one
for region in REGIONS:
    letters[best, region] = complete(f"{best} in the {region}", model="mistral-large-latest")
for name in others:
    if name not in letters:
        letters[name] = complete(f"A kind refusal to {name}.")

volumes = sorted(((n, v) for n, (_, v) in SUPPLIERS.items()), key=itemgetter(1), reverse=True)
while volumes and volumes[-1][1] < 90:
    name, volume = volumes.pop()
    complete(f"{name} delivers only {volume}: ask why.")
print(len(letters), [n for n, _ in volumes])
