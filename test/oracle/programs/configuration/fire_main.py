"""Benchmarks latency; fire hands the defaults in."""
import time
import fire
from openai import OpenAI


def benchmark(model="gpt-4o-mini", warmup=2, runs=10, prompt="Say hello."):
    client = OpenAI()
    for _ in range(warmup):
        client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])
    timings = []
    for _ in range(runs):
        started = time.perf_counter()
        client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}], max_tokens=16)
        timings.append(time.perf_counter() - started)
    print(f"{sum(timings) / len(timings):.3f} s")


if __name__ == "__main__":
    fire.Fire(benchmark)
