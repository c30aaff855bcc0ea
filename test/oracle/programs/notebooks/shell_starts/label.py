import argparse

from prompts import label


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-m", "--model", default="gpt-4o")
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--temperature", type=float)
    parser.add_argument("--verify", action="store_true")
    args = parser.parse_args()
    for row in range(args.rows):
        label(args.model, f"row {row} {args.seed}")
    if args.verify:
        label("o3", "verify")


if __name__ == "__main__":
    main()
