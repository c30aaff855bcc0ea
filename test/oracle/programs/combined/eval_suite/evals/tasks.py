from dataclasses import dataclass, field

WORDS = ["level", "house", "noon", "radar", "table", "civic", "green", "kayak"]


@dataclass
class Task:
    name: str
    items: list = field(default_factory=list)
    open_ended: bool = False

    def __iter__(self):
        return iter(self.items)


def arithmetic(limit):
    pairs = [(a, b) for a in range(2, 5) for b in range(a, 6)]
    return Task("arithmetic", [(f"{a} * {b}", str(a * b)) for a, b in pairs][:limit])


def palindromes(limit):
    items = [(f"Is {w} a palindrome? Why?", "yes") for w in WORDS if w == w[::-1]]
    return Task("palindromes", items[:limit], open_ended=True)


def load_task(name, limit):
    return globals()[name](limit)
