"""A command-line tool over a package, with sub-commands; the default one runs."""
import argparse

from newsbot.commands import COMMANDS


def main(argv=None):
    parser = argparse.ArgumentParser(prog="newsbot")
    parser.add_argument("command", nargs="?", default="digest", choices=sorted(COMMANDS))
    parser.add_argument("--limit", type=int, default=6)
    args = parser.parse_args(argv)
    COMMANDS[args.command](limit=args.limit)


if __name__ == "__main__":
    main()
