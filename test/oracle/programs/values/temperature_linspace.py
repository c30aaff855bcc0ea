"""Asks the same question at several temperatures and several times each."""
import numpy as np
from openai import OpenAI

QUESTION = "Name an animal that lives in the sea."
REPEATS = 5
temperatures = np.linspace(0.0, 1.2, 7)

client = OpenAI()
answers = {}
for temperature in temperatures:
    texts = []
    for _ in range(REPEATS):
        completion = client.chat.completions.create(
            model="gpt-4o-mini",
            temperature=float(temperature),
            messages=[{"role": "user", "content": QUESTION}],
        )
        texts.append(completion.choices[0].message.content)
    answers[round(float(temperature), 2)] = texts

for temperature, texts in sorted(answers.items()):
    print(temperature, len(set(texts)) / len(texts))
