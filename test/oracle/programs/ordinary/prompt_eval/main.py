"""Runs all cases against all models and prints a table."""
import json
from collections import defaultdict

from providers import get_provider

MODELS = [
    "openai:gpt-4o",
    "openai:gpt-4o-mini",
    "anthropic:claude-3-5-haiku-latest",
    "google:gemini-2.0-flash",
]
PROMPT = "Answer as briefly as possible.\n\n{input}"


def load_cases(path="cases.jsonl"):
    cases = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.strip()
            if line:
                cases.append(json.loads(line))
    return cases


def evaluate(spec, cases):
    provider = get_provider(spec)
    passed = 0
    by_tag = defaultdict(list)
    for case in cases:
        output = provider.complete(PROMPT.format(input=case["input"]))
        ok = case["expected"].lower() in output.lower()
        passed += ok
        for tag in case["tags"]:
            by_tag[tag].append(ok)
    return passed / len(cases), {tag: sum(v) / len(v) for tag, v in by_tag.items()}


def main():
    cases = load_cases()
    for spec in MODELS:
        score, tags = evaluate(spec, cases)
        print(f"{spec:40s} {score:.0%}", " ".join(f"{t}={s:.0%}" for t, s in tags.items()))


if __name__ == "__main__":
    main()
