"""Tokens per second of the models I have in Ollama."""
import statistics
import time

import ollama

MODELS = ["llama3.2", "mistral", "gemma2:2b", "phi3"]
PROMPTS = {
    "short": "What is the capital of France?",
    "code": "Write a Python function that checks whether a number is prime.",
    "long": "Write an article of 500 words about the history of the bicycle.",
}
RUNS = 3


def run_once(model, prompt):
    start = time.perf_counter()
    response = ollama.chat(model=model, messages=[{"role": "user", "content": prompt}])
    elapsed = time.perf_counter() - start
    words = len(response["message"]["content"].split())
    return words / max(elapsed, 1e-6)


def warm_up(model):
    ollama.generate(model=model, prompt="hi")


def benchmark():
    table = []
    for model in MODELS:
        print(f"== {model}")
        warm_up(model)
        for name, prompt in PROMPTS.items():
            speeds = []
            for _ in range(RUNS):
                speeds.append(run_once(model, prompt))
            table.append((model, name, statistics.mean(speeds), statistics.stdev(speeds)))
    return table


def print_table(table):
    print(f"{'model':<12} {'prompt':<8} {'mean':>8} {'std':>8}")
    for model, name, mean, std in table:
        print(f"{model:<12} {name:<8} {mean:>8.1f} {std:>8.1f}")


if __name__ == "__main__":
    print_table(benchmark())
