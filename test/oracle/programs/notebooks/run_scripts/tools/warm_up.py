"""Asks a few times so that the service is awake."""
import argparse

from anthropic import Anthropic

parser = argparse.ArgumentParser()
parser.add_argument("--times", type=int, default=1)
args = parser.parse_args()

if __name__ == "__main__":
    service = Anthropic()
    for _ in range(args.times):
        service.messages.create(model="claude-3-5-haiku-latest", max_tokens=5, messages=[{"role": "user", "content": "hi"}])
