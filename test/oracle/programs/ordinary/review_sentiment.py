"""Classify a handful of product reviews with GPT and see how often it agrees with the stars."""
import os
import time

import pandas as pd
from dotenv import load_dotenv
from openai import OpenAI
from tqdm import tqdm

load_dotenv()
client = OpenAI(api_key=os.getenv("OPENAI_API_KEY"))
tqdm.pandas()

SYSTEM_PROMPT = """You are a sentiment classifier.
Answer with exactly one word: positive, negative or neutral."""

reviews = [
    ("Battery lasts two days, love it", 5),
    ("Stopped working after a week", 1),
    ("It's okay for the price", 3),
    ("Screen scratches far too easily", 2),
    ("Best phone I've ever had", 5),
    ("Delivery was late but the product is fine", 4),
    ("Camera is a joke", 1),
    ("Does what it says", 4),
    ("Would not buy again", 2),
    ("My kids adore it", 5),
    ("Meh", 3),
    ("Support never answered my mail", 1),
]


def get_sentiment(text):
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": SYSTEM_PROMPT},
            {"role": "user", "content": text},
        ],
        temperature=0,
        max_tokens=5,
    )
    time.sleep(0.01)
    return response.choices[0].message.content.strip().lower()


def stars_to_label(stars):
    if stars >= 4:
        return "positive"
    elif stars <= 2:
        return "negative"
    return "neutral"


df = pd.DataFrame(reviews, columns=["text", "stars"])
df["expected"] = df["stars"].apply(stars_to_label)
df["predicted"] = df["text"].progress_apply(get_sentiment)

correct = 0
for _, row in df.iterrows():
    if row["predicted"] == row["expected"]:
        correct += 1
print(f"Accuracy: {correct / len(df):.2%}")
df.to_csv("sentiment_results.csv", index=False)
