from datasets import load_dataset
from openai import OpenAI
from transformers import pipeline

client = OpenAI()
N_SHOTS = 4
EVAL_LIMIT = 12

train = load_dataset("openai/gsm8k", "main", split="train")
test = load_dataset("openai/gsm8k", "main", split="test[:2%]")
small = test.shuffle(seed=0).select(range(EVAL_LIMIT))
shots = train.select(range(N_SHOTS))
preamble = "\n\n".join(f"Q: {row['question']}\nA: {row['answer']}" for row in shots)


def solve(example):
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": preamble + "\n\nQ: " + example["question"]}]
    )
    return {"prediction": reply.choices[0].message.content}


solved = small.map(solve)
print(len(test), solved.num_rows)

# sentiment of a split, in batches and one at a time
parts = load_dataset("rotten_tomatoes", split="validation").train_test_split(test_size=0.1, seed=1)
classify = pipeline("sentiment-analysis", device=-1)
for batch in parts["test"].iter(batch_size=25):
    classify(batch["text"])
for i, row in enumerate(parts["train"]):
    if i >= 40:
        break
    if i % 2:
        continue
    classify(row["text"])

humaneval = load_dataset("openai_humaneval", split="test")
for start in range(0, len(humaneval), 50):
    client.embeddings.create(model="text-embedding-3-small", input=[str(i) for i in range(start, min(start + 50, len(humaneval)))])
