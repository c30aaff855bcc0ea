"""Answers a list of exam questions with a model on our own GPU and writes them to a spreadsheet.

    python answer.py questions.csv answers.csv

One A100 in the basement; started in the evening, it is done with 2,000 questions some time the next day.
"""

import csv
import sys

import torch
from tqdm import tqdm
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

MODEL = "Qwen/Qwen2.5-14B-Instruct"
MAX_NEW_TOKENS = 512
QUESTIONS = 2000

SYSTEM = "You answer exam questions of a nursing school. Give the answer first, then the reason in two sentences."

tokenizer = AutoTokenizer.from_pretrained(MODEL)
model = AutoModelForCausalLM.from_pretrained(MODEL, torch_dtype=torch.float32, device_map="cuda")
model.eval()


def answer(question: str) -> str:
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}]
    prompt = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    inputs = tokenizer(prompt, return_tensors="pt").to(model.device)
    output = model.generate(**inputs, max_new_tokens=MAX_NEW_TOKENS, do_sample=False)
    return tokenizer.decode(output[0][inputs["input_ids"].shape[1] :], skip_special_tokens=True)


def grade(given: str, expected: str) -> float:
    # loaded here so that a run without --grade does not need the memory
    judge = pipeline("text-classification", model="FacebookAI/roberta-large-mnli", device=0)
    verdict = judge(f"{given} </s></s> {expected}")[0]
    return verdict["score"] if verdict["label"] == "ENTAILMENT" else 0.0


def main() -> None:
    source, target = sys.argv[1], sys.argv[2]
    with open(source, newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))[:QUESTIONS]

    with open(target, "w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(["question", "answer", "score"])
        for row in tqdm(rows):
            given = answer(row["question"])
            score = grade(given, row["expected"]) if row.get("expected") else ""
            writer.writerow([row["question"], given, score])
            if torch.cuda.memory_reserved() > 70e9:
                torch.cuda.empty_cache()


if __name__ == "__main__":
    main()
