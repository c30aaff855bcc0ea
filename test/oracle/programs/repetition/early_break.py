"""Looks for the first candidate that the judge accepts; at most ten are tried."""
from openai import OpenAI

client = OpenAI()
accepted = None
for attempt in range(10):
    candidate = client.responses.create(model="gpt-4o", input=f"Propose a logo idea, number {attempt}.").output_text
    verdict = client.responses.create(model="gpt-4o-mini", input=f"Good logo? yes or no: {candidate}").output_text
    if verdict.lower().startswith("yes"):
        accepted = candidate
        break
print(accepted)
