import argparse

from . import load_form, simulate


def main(argv=None):
    parser = argparse.ArgumentParser("surveyor")
    parser.add_argument("form", nargs="?", default="default")
    parser.add_argument("--respondents", type=int, default=5)
    parser.add_argument("--no-summary", dest="summary", action="store_false")
    args = parser.parse_args(argv)
    form = load_form(args.form)
    simulate(form, args.respondents, summary=args.summary)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
