import argparse

from suite.runner import run_suite


def parse():
    p = argparse.ArgumentParser(description="Run the task suite against some models.")
    p.add_argument("--models", default="gpt-4o-mini,gpt-4.1-mini")
    p.add_argument("--tasks", default="tasks")
    p.add_argument("--workers", type=int, default=4)
    p.add_argument("--judge", default="gpt-4o")
    return p.parse_args()


if __name__ == "__main__":
    options = parse()
    results = run_suite(options.models.split(","), options.tasks, options.judge, options.workers)
    for result in results:
        print(result["model"], result["task"], len(result["answers"]))
