"""Answers every question of a CSV file in the folder."""
import csv
from openai import OpenAI

client = OpenAI()
with open("questions.csv", newline="") as file:
    rows = list(csv.DictReader(file))

for row in rows:
    answer = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": row["question"]}]
    )
    print(row["id"], answer.choices[0].message.content)
