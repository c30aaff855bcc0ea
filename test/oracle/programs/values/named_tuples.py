"""Models to compare are named tuples; each sees each prompt."""
from typing import NamedTuple
from openai import OpenAI


class Candidate(NamedTuple):
    model: str
    price: float
    runs: int = 1


CANDIDATES = [Candidate("gpt-4o", 10.0), Candidate("gpt-4o-mini", 0.6, 3), Candidate("gpt-4.1-nano", 0.4, 3)]
PROMPTS = ["Add 17 and 25.", "Spell 'rhythm' backwards."]
client = OpenAI()

table = []
for model, price, runs in CANDIDATES:
    for prompt in PROMPTS:
        for run in range(runs):
            answer = client.responses.create(model=model, input=prompt, max_output_tokens=30)
            table.append((model, price, prompt, run, answer.output_text))

for row in table:
    print(*row, sep="\t")
