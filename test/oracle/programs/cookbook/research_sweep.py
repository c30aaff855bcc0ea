"""Runs prompts x models x seeds with a cache of what is already known, and a second pass over what failed."""
import hashlib
import itertools
import logging
from typing import NamedTuple, Optional

import openai

logger = logging.getLogger(__name__)
client = openai.OpenAI()


class Trial(NamedTuple):
    model: str
    prompt: str
    seed: int
    max_tokens: Optional[int] = None


MODELS = ("gpt-4o-mini", "gpt-4.1-nano")
PROMPTS = {"zero": "Answer: {q}", "cot": "Think step by step: {q}", "unused": None}
QUESTIONS = ["q1", "q2", "q3"]
SEEDS = range(2)
known = {}


def key(trial):
    return hashlib.sha256(repr(trial).encode()).hexdigest()


def run(trial):
    if trial in known:
        return known[trial]
    response = client.chat.completions.create(
        model=trial.model, seed=trial.seed, max_tokens=trial.max_tokens,
        messages=[{"role": "user", "content": trial.prompt}],
    )
    known[trial] = response.choices[0].message.content
    return known[trial]


trials = [
    Trial(model, template.format(q=q), seed)
    for model, (name, template), q, seed in itertools.product(MODELS, PROMPTS.items(), QUESTIONS, SEEDS)
    if template is not None
]
for trial in trials:
    run(trial)
for trial in trials[:4]:
    run(trial)
hard = [t for t in trials if t.model == "gpt-4o-mini" and "step" in t.prompt]
for trial in hard:
    client.responses.create(model="gpt-4o", input=trial.prompt)
for model, group in itertools.groupby(trials, key=lambda t: t.model):
    group = list(group)
    logger.info("%s: %d", model, len(group))
    for trial in group[::3]:
        client.embeddings.create(model="text-embedding-3-large", input=trial.prompt)
