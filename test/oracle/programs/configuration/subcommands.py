#!/usr/bin/env python3
"""bench: generate, evaluate, report. Without a command it evaluates."""
import argparse
import sys

from openai import OpenAI

client = OpenAI()


def cmd_generate(args):
    for n in range(args.count):
        client.responses.create(model=args.model, input=f"Make question {n}")


def cmd_evaluate(args):
    for shot in args.shots:
        for n in range(args.count):
            client.chat.completions.create(
                model=args.model, messages=[{"role": "user", "content": "Q " * shot + str(n)}]
            )


def cmd_report(args):
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": args.title}])


def build_parser():
    parser = argparse.ArgumentParser(prog="bench")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--model", choices=["gpt-4o", "gpt-4o-mini"], default="gpt-4o-mini")
    common.add_argument("-n", "--count", type=int, default=6)
    sub = parser.add_subparsers(dest="command", required=True)

    generate = sub.add_parser("generate", parents=[common])
    generate.set_defaults(func=cmd_generate)

    evaluate = sub.add_parser("evaluate", parents=[common], help="the usual one")
    evaluate.add_argument("--shots", type=int, nargs="+", default=[0, 2, 5])
    evaluate.set_defaults(func=cmd_evaluate)

    report = sub.add_parser("report")
    report.add_argument("--title", default="Weekly")
    report.set_defaults(func=cmd_report)
    return parser


if __name__ == "__main__":
    argv = sys.argv[1:] or ["evaluate", "-n", "4"]
    options = build_parser().parse_args(argv)
    options.func(options)
