#!/usr/bin/env python
"""Evaluate a chat model on GSM8K.

usage: python gsm8k_eval.py --model gpt-4o-mini --limit 200
"""
import argparse
import json
import re
from pathlib import Path

from datasets import load_dataset
from openai import OpenAI
from tqdm import tqdm

PROMPT = "Solve the problem step by step. End with 'The answer is <number>'.\n\n{question}"


def extract_answer(text):
    numbers = re.findall(r"-?\d[\d,]*\.?\d*", text)
    return numbers[-1].replace(",", "") if numbers else None


def gold_answer(text):
    return text.split("####")[-1].strip().replace(",", "")


def parse_args():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", default="gpt-4o-mini")
    p.add_argument("--split", default="test")
    p.add_argument("--limit", type=int, default=200, help="number of questions, 0 for all")
    p.add_argument("--temperature", type=float, default=0.0)
    p.add_argument("--out", type=Path, default=Path("results.jsonl"))
    p.add_argument("--verbose", action="store_true")
    return p.parse_args()


def main():
    args = parse_args()
    client = OpenAI()
    dataset = load_dataset("gsm8k", "main", split=args.split)
    if args.limit:
        dataset = dataset.select(range(min(args.limit, len(dataset))))

    n_correct = 0
    with args.out.open("w") as f:
        for example in tqdm(dataset, desc=args.model):
            completion = client.chat.completions.create(
                model=args.model,
                messages=[{"role": "user", "content": PROMPT.format(question=example["question"])}],
                temperature=args.temperature,
                max_tokens=512,
            )
            output = completion.choices[0].message.content
            prediction = extract_answer(output)
            gold = gold_answer(example["answer"])
            is_correct = prediction == gold
            n_correct += is_correct
            f.write(json.dumps({"output": output, "prediction": prediction, "gold": gold, "correct": is_correct}) + "\n")
            if args.verbose:
                print(output)

    print(f"accuracy: {n_correct}/{len(dataset)} = {n_correct / len(dataset):.3f}")


if __name__ == "__main__":
    main()
