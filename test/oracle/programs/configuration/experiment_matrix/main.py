"""Runs every enabled experiment of experiments.json, its settings laid over the defaults."""
import argparse
import json
import pathlib
from types import SimpleNamespace

from openai import OpenAI


def parse():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("-c", "--config", type=pathlib.Path, default=pathlib.Path("experiments.json"))
    p.add_argument("--only", action="append", default=[], help="names of experiments")
    p.add_argument("--max-tasks", type=int)
    p.add_argument("--dry-run", action="store_true")
    return p.parse_args()


def load(path):
    config = json.loads(path.read_text())
    for override in config["experiments"]:
        yield SimpleNamespace(**{**config["defaults"], **override}), config["tasks"]


def run(client, exp, questions):
    transcript = []
    for question in questions:
        for _ in range(exp.n_samples):
            answer = question
            for _ in range(exp.rounds):
                answer = client.chat.completions.create(
                    model=exp.model, messages=[{"role": "user", "content": answer}]
                ).choices[0].message.content
            transcript.append(answer)
    return transcript


def main():
    args = parse()
    client = OpenAI()
    for exp, tasks in load(args.config):
        if not exp.enabled or (args.only and exp.name not in args.only):
            continue
        for task, questions in tasks.items():
            if args.dry_run:
                print("would run", exp.name, task)
                continue
            transcript = run(client, exp, questions[: args.max_tasks])
            client.responses.create(model="gpt-4.1-mini", input=f"{exp.name}/{task}: {len(transcript)} answers")


if __name__ == "__main__":
    main()
