"""Write an essay, let a second prompt criticise it, revise. Inspired by the reflection pattern."""
import argparse
import sys

from anthropic import Anthropic

client = Anthropic()

WRITER = "You are an essayist. Write clearly, about 300 words."
CRITIC = "You are a strict teacher. List the three biggest weaknesses of the essay. If there are none, say DONE."
REVISER = "You improve essays according to feedback. Return only the new essay."


def call(system, user, max_tokens=1500):
    response = client.messages.create(
        model="claude-sonnet-4-20250514",
        max_tokens=max_tokens,
        system=system,
        messages=[{"role": "user", "content": user}],
    )
    return response.content[0].text


def write_essay(topic, rounds, verbose=False):
    draft = call(WRITER, f"Topic: {topic}")
    for i in range(rounds):
        feedback = call(CRITIC, draft, max_tokens=400)
        if verbose:
            print(f"--- feedback {i + 1} ---\n{feedback}", file=sys.stderr)
        if "DONE" in feedback:
            break
        draft = call(REVISER, f"Essay:\n{draft}\n\nFeedback:\n{feedback}")
    return draft


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("topic", nargs="?", default="Should cities ban cars?")
    parser.add_argument("-r", "--rounds", type=int, default=3)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args(argv)
    essay = write_essay(args.topic, args.rounds, args.verbose)
    title = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=30,
        messages=[{"role": "user", "content": "Give this essay a title:\n" + essay}],
    )
    print("#", title.content[0].text)
    print(essay)


if __name__ == "__main__":
    main()
