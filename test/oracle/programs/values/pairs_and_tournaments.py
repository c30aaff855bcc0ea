"""Round robin of model outputs, judged twice with swapped order."""
import itertools
import math
import statistics
from collections import Counter, defaultdict

from openai import OpenAI

client = OpenAI()
CONTESTANTS = ["gpt-4o", "gpt-4o-mini", "gpt-4.1-mini", "gpt-4.1-nano"]
JUDGE = "gpt-4.1"
PROMPTS = ["Write a limerick.", "Explain recursion.", "Plan a picnic."]


def generate(model, prompt):
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}]).choices[0].message.content


def judge(prompt, first, second):
    verdict = client.chat.completions.create(
        model=JUDGE,
        max_tokens=1,
        messages=[{"role": "system", "content": "Answer A or B."}, {"role": "user", "content": f"{prompt}\nA: {first}\nB: {second}"}],
    )
    return verdict.choices[0].message.content


answers = {(m, p): generate(m, p) for m, p in itertools.product(CONTESTANTS, PROMPTS)}
wins = Counter()
rounds = 0
for (left, right), prompt in itertools.product(itertools.combinations(CONTESTANTS, 2), PROMPTS):
    for first, second in ((left, right), (right, left)):
        v = judge(prompt, answers[first, prompt], answers[second, prompt])
        wins[first if v.startswith("A") else second] += 1
        rounds += 1
assert rounds == 2 * math.comb(len(CONTESTANTS), 2) * len(PROMPTS)

# seeding orders for the finals: every order of the two small ones and one big one
for order in itertools.permutations(CONTESTANTS[1:]):
    seeding = " > ".join(order)
    if order[0] == "gpt-4.1-nano":
        continue
    client.responses.create(model=JUDGE, input=f"Comment on the seeding {seeding}")

per_model = defaultdict(list)
for model, n in wins.items():
    per_model[model].append(n)
print({m: statistics.mean(v) for m, v in per_model.items()})
