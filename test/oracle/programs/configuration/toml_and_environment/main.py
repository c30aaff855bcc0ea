import os
import tomllib
from pathlib import Path

from anthropic import Anthropic

with open(Path(__file__).resolve().parent / "bench.toml", "rb") as f:
    CONFIG = tomllib.load(f)

BENCH = CONFIG["bench"]
REPEATS = int(os.environ.get("BENCH_REPEATS", BENCH["repeats"]))
VERBOSE = os.getenv("BENCH_VERBOSE", "0") == "1"
WARMUP = bool(int(os.getenv("BENCH_WARMUP", "1")))

client = Anthropic()


def query(model: str, text: str) -> str:
    response = client.messages.create(
        model=model,
        max_tokens=BENCH.get("limits", {}).get("max_tokens", 1024),
        messages=[{"role": "user", "content": text}],
    )
    return response.content[0].text


def explain(text: str) -> str:
    return client.messages.create(
        model="claude-opus-4-0", max_tokens=1000, messages=[{"role": "user", "content": text}]
    ).content[0].text


if WARMUP:
    for model in BENCH["models"]:
        query(model, "ping")

for suite in CONFIG["suite"]:
    if suite.get("skip", False):
        continue
    for model in suite.get("models", BENCH["models"]):
        for item in range(suite["items"]):
            for _ in range(REPEATS):
                answer = query(model, f"{suite['name']} {item}")
                if VERBOSE:
                    print(explain(answer))
