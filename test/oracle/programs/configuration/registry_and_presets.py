"""A registry filled by a decorator, presets by name, and a namespace edited before use."""
import argparse
from dataclasses import asdict, dataclass

from openai import OpenAI

TASKS = {}
client = OpenAI()


def register(name=None, weight=1):
    def wrap(fn):
        TASKS[name or fn.__name__] = (fn, weight)
        return fn
    return wrap


@dataclass
class Preset:
    tasks: tuple
    limit: int = 3
    model: str = "gpt-4o-mini"


PRESETS = {
    "smoke": Preset(tasks=("translate",), limit=1),
    "default": Preset(tasks=("translate", "qa")),
    "full": Preset(tasks=("translate", "qa", "code"), limit=100, model="gpt-4o"),
}


def ask(model, prompt):
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])


@register()
def translate(opts):
    for i in range(opts.limit):
        ask(opts.model, f"translate {i}")


@register("qa", weight=2)
def question_answering(opts):
    for i in range(opts.limit):
        evidence = client.embeddings.create(model="text-embedding-3-small", input=f"q{i}")
        ask(opts.model, f"q{i} with {len(evidence.data)}")


@register(weight=5)
def code(opts):
    for i in range(opts.limit):
        client.responses.create(model=opts.model, input=f"program {i}")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--preset", choices=sorted(PRESETS), default="default")
    ap.add_argument("--limit", type=int, default=None)
    ap.add_argument("--model")
    args, unknown = ap.parse_known_args()
    for key, value in asdict(PRESETS[args.preset]).items():
        if getattr(args, key, None) is None:
            setattr(args, key, value)
    done = 0
    for name in args.tasks:
        fn, weight = TASKS[name]
        for _ in range(weight):
            fn(args)
            done += 1
    print(vars(args), done, unknown)


if __name__ == "__main__":
    main()
