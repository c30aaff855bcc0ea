"""Settings put together from dictionaries, as scripts without a configuration library do."""
from collections import ChainMap, defaultdict
from copy import deepcopy

from groq import Groq

DEFAULTS = {"model": "llama-3.1-8b-instant", "repeats": 1, "temperature": 0.2, "tags": ["base"]}
PROFILES = {
    "quick": {},
    "careful": {"repeats": 3, "temperature": 0.0},
    "creative": {"temperature": 1.1, "repeats": 2, "model": "llama-3.3-70b-versatile"},
}
OVERRIDES = {"careful": {"repeats": 2}}
DISABLED = frozenset({"quick"})

groq = Groq()


def settings_for(profile):
    merged = deepcopy(DEFAULTS) | PROFILES[profile] | OVERRIDES.get(profile, {})
    merged["tags"].append(profile)
    return merged


def run_once(prompt, *, model, temperature, **ignored):
    return groq.chat.completions.create(
        model=model, temperature=temperature, messages=[{"role": "user", "content": prompt}]
    ).choices[0].message.content


QUESTIONS = """\
Why is the sky blue?
# this one is commented out
How do magnets work?

What is a fugue?
""".splitlines()
QUESTIONS = [q for q in QUESTIONS if q and not q.startswith("#")]

results = defaultdict(list)
for profile in PROFILES:
    if profile in DISABLED:
        continue
    cfg = settings_for(profile)
    for q in QUESTIONS:
        for attempt in range(cfg.pop("warmups", 0) + cfg["repeats"]):
            results[profile].append(run_once(q, **cfg))

view = ChainMap({"repeats": 4}, PROFILES["careful"], DEFAULTS)
for i in range(view["repeats"]):
    run_once(f"chained {i}", **{k: view[k] for k in ("model", "temperature")})

tally = {}
for profile, texts in results.items():
    for text in texts:
        tally.setdefault(profile, []).append(len(text))
if len(tally) > 1:
    run_once("Summarise " + ", ".join(tally), **DEFAULTS)
