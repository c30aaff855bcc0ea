"""./main.py --suite nightly: runs the suites of suites.yaml over the models, threaded and cached."""
import argparse
import logging
from pathlib import Path

import yaml

from evals import Runner, build_model, load_task

logging.basicConfig(format="%(levelname)s %(message)s")


def parse_args():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--suite", default="nightly")
    ap.add_argument("--workers", type=int, default=4)
    ap.add_argument("--cap", type=int, default=6, help="most items of a task")
    ap.add_argument("--judge", default=True, action=argparse.BooleanOptionalAction)
    return ap.parse_args()


def main():
    args = parse_args()
    with open(Path(__file__).with_name("suites.yaml")) as f:
        suite = yaml.safe_load(f)[args.suite]

    runner = Runner(workers=args.workers, judge=args.judge)
    for model_name in suite["models"]:
        model = build_model(model_name)
        for entry in suite["tasks"]:
            task = load_task(entry["name"], limit=min(entry.get("limit", args.cap), args.cap))
            runner.run(model, task, repeats=entry.get("repeats", 1))
    runner.report()


if __name__ == "__main__":
    main()
