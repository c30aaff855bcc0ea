"""Scores generated answers; everything is set on the command line."""
import argparse
from openai import OpenAI


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt-4o-mini")
    parser.add_argument("--num-samples", type=int, default=25)
    parser.add_argument("--judges", type=int, default=3)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--rewrite", action="store_true", help="also rewrite each answer")
    return parser.parse_args()


def main():
    args = parse_args()
    client = OpenAI()
    for i in range(args.num_samples):
        answer = client.chat.completions.create(
            model=args.model, messages=[{"role": "user", "content": f"Question {i}"}]
        ).choices[0].message.content
        votes = []
        for judge in range(args.judges):
            vote = client.chat.completions.create(
                model="gpt-4o",
                messages=[{"role": "user", "content": f"Judge {judge}: is this right? {answer}"}],
                max_tokens=1,
            )
            votes.append(vote.choices[0].message.content)
        if args.rewrite:
            client.chat.completions.create(
                model="gpt-4o", messages=[{"role": "user", "content": f"Rewrite: {answer}"}]
            )
        if args.verbose:
            print(i, votes)


if __name__ == "__main__":
    main()
