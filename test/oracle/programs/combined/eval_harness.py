"""Models times tasks times shots, in threads, with retries, from the command line."""
import argparse
import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from openai import OpenAI
from tenacity import retry, stop_after_attempt

client = OpenAI()


@dataclass(frozen=True)
class Task:
    name: str
    size: int


TASKS = [Task("arithmetic", 8), Task("spelling", 5)]


@retry(stop=stop_after_attempt(3))
def query(model, prompt):
    return client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": prompt}], max_tokens=20
    ).choices[0].message.content


def run_task(model, task, shots, workers):
    prompts = ["example " * shots + f"{task.name} {i}" for i in range(task.size)]
    with ThreadPoolExecutor(max_workers=workers) as pool:
        return list(pool.map(lambda prompt: query(model, prompt), prompts))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", nargs="+", default=["gpt-4o", "gpt-4o-mini"])
    parser.add_argument("--shots", type=int, nargs="*", default=[0, 3])
    parser.add_argument("--workers", type=int, default=4)
    args = parser.parse_args()
    results = {}
    for model, task, shots in itertools.product(args.models, TASKS, args.shots):
        results[model, task.name, shots] = run_task(model, task, shots, args.workers)
    print(len(results))


if __name__ == "__main__":
    main()
