"""Sends easy questions to a small model and hard ones to a large one, within a budget of money."""
from collections import Counter
from enum import IntEnum

import litellm

PRICES = {"gpt-4o-mini": 1, "gpt-4o": 10, "o3": 40}     # in tenths of a cent
BUDGET = 100


class Difficulty(IntEnum):
    EASY = 1
    MEDIUM = 2
    HARD = 3

    @classmethod
    def of(cls, text):
        words = len(text.split())
        if "prove" in text.lower():
            return cls.HARD
        return cls.MEDIUM if words > 6 else cls.EASY


MODELS = {Difficulty.EASY: "gpt-4o-mini", Difficulty.MEDIUM: "gpt-4o", Difficulty.HARD: "o3"}
QUESTIONS = [
    "Capital of Peru?",
    "Prove that there are infinitely many primes.",
    "What is the difference between a virus and a bacterium?",
    "Boiling point of water?",
    "Prove Fermat's last theorem for n = 4.",
    "How does a refrigerator move heat from cold to warm?",
    "Who wrote Faust?",
    "Prove it again.",
]

spent, used, refused = 0, Counter(), []


def afford(model):
    global spent
    if spent + PRICES[model] > BUDGET:
        return False
    spent += PRICES[model]
    used[model] += 1
    return True


for question in QUESTIONS:
    level = Difficulty.of(question)
    model = MODELS[level]
    if not afford(model):
        # one step down, or not at all
        model = MODELS.get(Difficulty(level - 1)) if level > Difficulty.EASY else None
        if model is None or not afford(model):
            refused.append(question)
            continue
    litellm.completion(model=model, messages=[{"role": "user", "content": question}])
    if level >= Difficulty.MEDIUM:
        litellm.completion(model="gpt-4o-mini", messages=[{"role": "user", "content": f"Shorten the answer to {question}"}])

if refused:
    litellm.completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Apologise: " + "; ".join(refused)}])
print(used, spent)
