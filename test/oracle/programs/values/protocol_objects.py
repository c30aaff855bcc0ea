"""Containers of one's own: __len__, __iter__, __getitem__, properties and class methods."""
import json
from typing import Iterator

from openai import OpenAI


class Deck:
    """Flash cards; behaves like a sequence."""

    SIZE_LIMIT = 6

    def __init__(self, cards):
        self._cards = list(cards)[: self.SIZE_LIMIT]

    @classmethod
    def from_json(cls, text):
        return cls(card["front"] for card in json.loads(text))

    @classmethod
    def from_range(cls, n):
        return cls(f"{i} x {i}" for i in range(2, n + 2))

    def __len__(self):
        return len(self._cards)

    def __iter__(self) -> Iterator[str]:
        yield from self._cards

    def __getitem__(self, key):
        return self._cards[key]

    def __add__(self, other):
        return Deck([*self, *other])

    def __contains__(self, card):
        return card in self._cards

    @property
    def halves(self):
        middle = len(self) // 2
        return self[:middle], self[middle:]


class BigDeck(Deck):
    SIZE_LIMIT = 50


client = OpenAI()
CARDS = '[{"front": "photosynthesis"}, {"front": "osmosis"}, {"front": "mitosis"}]'


def explain(card, model="gpt-4o-mini"):
    return client.responses.create(model=model, input=f"Explain: {card}").output_text


biology = Deck.from_json(CARDS)
maths = Deck.from_range(12)
both = biology + maths
big = BigDeck.from_range(12)

for card in both:
    explain(card)
for i in range(len(big)):
    if i % 4 == 0:
        explain(big[i], model="gpt-4o")
first, second = maths.halves
for a, b in zip(first, second):
    client.responses.create(model="gpt-4.1-mini", input=f"Which is harder, {a} or {b}?")
if "osmosis" in biology and "osmosis" not in maths:
    client.images.generate(model="gpt-image-1", prompt="osmosis, hand drawn")
