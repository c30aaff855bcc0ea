"""Arguments are taken from sys.argv by hand, with fallbacks."""
import sys
from openai import OpenAI

count = int(sys.argv[1]) if len(sys.argv) > 1 else 11
model = sys.argv[2] if len(sys.argv) > 2 else "gpt-4o-mini"

client = OpenAI()
for number in range(count):
    client.responses.create(model=model, input=f"Riddle {number}")
