"""Classifies the first tickets of a table."""
import pandas as pd
from openai import OpenAI

client = OpenAI()
tickets = pd.DataFrame({"id": range(300), "text": [f"ticket {i}" for i in range(300)]})


def classify(text):
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"bug, question or praise? {text}"}],
        max_tokens=3,
    )
    return reply.choices[0].message.content


subset = tickets.head(40)
labels = []
for index, row in subset.iterrows():
    labels.append(classify(row["text"]))
print(pd.Series(labels).unique())
