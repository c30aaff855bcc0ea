"""Compare prompting strategies on a handful of riddles.

Each strategy is a plain function; STRATEGIES decides which of them take part.
"""
import logging
import random

from openai import OpenAI

logging.basicConfig(level=logging.INFO)
log = logging.getLogger(__name__)
client = OpenAI()

RIDDLES = [
    {"q": "What has keys but can't open locks?", "a": "piano", "level": 1},
    {"q": "What gets wetter as it dries?", "a": "towel", "level": 1},
    {"q": "I speak without a mouth. What am I?", "a": "echo", "level": 2},
    {"q": "The more you take, the more you leave behind.", "a": "footsteps", "level": 3},
]


def llm(prompt, temperature=0.0, **extra):
    r = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": prompt}],
        temperature=temperature,
        **extra,
    )
    return r.choices[0].message.content


def zero_shot(q):
    return llm(q)


def cot(q):
    thoughts = llm(f"{q}\nLet's think step by step.", max_tokens=400)
    return llm(f"{thoughts}\nSo the answer is:", max_tokens=10)


def self_consistency(q, k=5):
    votes = [llm(q, temperature=0.8) for _ in range(k)]
    return max(set(votes), key=votes.count)


def oracle(q):
    # upper bound, no model involved
    return next(r["a"] for r in RIDDLES if r["q"] == q)


STRATEGIES = {
    "zero_shot": zero_shot,
    "cot": cot,
    "sc5": self_consistency,
    "sc3": lambda q: self_consistency(q, k=3),
    "oracle": oracle,
    # "tot": tree_of_thoughts,   # too slow for now
}
SKIP = {"sc5"}

if __name__ == "__main__":
    random.seed(1)
    scores = {}
    for name, strategy in STRATEGIES.items():
        if name in SKIP:
            log.info("skipping %s", name)
            continue
        hits = 0
        for riddle in RIDDLES:
            answer = strategy(riddle["q"])
            hits += riddle["a"] in answer.lower()
        scores[name] = hits / len(RIDDLES)
    # one last look at the hardest one
    hardest = max(RIDDLES, key=lambda r: r["level"])
    print(scores, STRATEGIES["cot"](hardest["q"]))
