"""The default run of this script asks nothing at all."""
import argparse
from openai import OpenAI

parser = argparse.ArgumentParser(description="Rewrite all documents")
parser.add_argument("--execute", action="store_true", help="really send the requests")
parser.add_argument("--count", type=int, default=100)
args = parser.parse_args()

client = OpenAI()
for number in range(args.count):
    prompt = f"Rewrite document {number}"
    if not args.execute:
        print("would send", prompt)
        continue
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
