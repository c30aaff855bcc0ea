"""Synthetic training data: seeds, paraphrases, a filter, then a fine-tuning job."""
import json
import random
from openai import OpenAI
from tqdm import tqdm

client = OpenAI()
random.seed(0)
SEED_TOPICS = ["refunds", "shipping", "accounts", "privacy"]
QUESTIONS_PER_TOPIC = 3
PARAPHRASES = 4


def generate(prompt, model="gpt-4o-mini", temperature=1.0):
    response = client.chat.completions.create(
        model=model, temperature=temperature, messages=[{"role": "user", "content": prompt}]
    )
    return response.choices[0].message.content


examples = []
for topic in tqdm(SEED_TOPICS, desc="topics"):
    for i in range(QUESTIONS_PER_TOPIC):
        question = generate(f"A customer question about {topic}, number {i}")
        answer = generate(f"Answer politely: {question}", model="gpt-4o", temperature=0.2)
        examples.append((question, answer))
        for j in range(PARAPHRASES):
            examples.append((generate(f"Paraphrase ({j}): {question}"), answer))

with open("train.jsonl", "w") as out:
    for question, answer in examples:
        row = {"messages": [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]}
        out.write(json.dumps(row) + "\n")

upload = client.files.create(file=open("train.jsonl", "rb"), purpose="fine-tune")
job = client.fine_tuning.jobs.create(training_file=upload.id, model="gpt-4o-mini-2024-07-18")
print(job.id)
