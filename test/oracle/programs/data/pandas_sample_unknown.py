"""Rows of a table that is not here, cut to a sample."""
import os
import pandas as pd
from openai import OpenAI

client = OpenAI()
if not os.path.exists("reviews.csv"):
    pd.DataFrame({"text": ["x"] * 400}).to_csv("reviews.csv")
reviews = pd.DataFrame({"text": [f"review {i}" for i in range(400)]}).sample(n=35, random_state=7)

for text in reviews["text"].tolist():
    client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": text}], max_tokens=1)
