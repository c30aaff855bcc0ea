"""Accuracy on the first questions of GSM8K."""
from datasets import load_dataset
from openai import OpenAI

client = OpenAI()
questions = load_dataset("openai/gsm8k", "main", split="test[:200]")

correct = 0
for row in questions:
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": row["question"] + "\nAnswer with a number."}],
    )
    predicted = reply.choices[0].message.content.strip()
    correct += predicted == row["answer"].split("####")[-1].strip()
print(f"accuracy {correct / len(questions):.1%}")
