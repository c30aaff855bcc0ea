"""Two entry functions, of which the guard calls one; the other waits for its day."""
import sys
from openai import OpenAI


def evaluate(model="gpt-4o", rounds=10):
    client = OpenAI()
    for number in range(rounds):
        client.responses.create(model=model, input=f"Question {number}")


def smoke_test():
    client = OpenAI()
    client.responses.create(model="gpt-4o-mini", input="ping")


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] == "evaluate":
        evaluate()
    else:
        smoke_test()
