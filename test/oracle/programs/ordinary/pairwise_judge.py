"""Compare two models on a list of prompts with GPT-4o as the judge. Every pair is judged in both orders."""
import re
from collections import Counter

from anthropic import Anthropic
from openai import OpenAI

openai_client = OpenAI()
anthropic_client = Anthropic()

PROMPTS = [
    "Explain recursion to a ten year old.",
    "Write a polite mail asking for a refund.",
    "Summarise the plot of Hamlet in three sentences.",
    "What are the pros and cons of electric cars?",
    "Give me a recipe for vegan pancakes.",
    "How does a heat pump work?",
]

JUDGE_PROMPT = """You are an impartial judge. Which answer to the question is better?

Question: {question}

[Answer A]
{a}

[Answer B]
{b}

Reply with [[A]], [[B]] or [[C]] for a tie."""


def ask_gpt(prompt):
    r = openai_client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def ask_claude(prompt):
    r = anthropic_client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=1024, messages=[{"role": "user", "content": prompt}]
    )
    return r.content[0].text


def judge(question, a, b):
    r = openai_client.chat.completions.create(
        model="gpt-4o",
        temperature=0,
        messages=[{"role": "user", "content": JUDGE_PROMPT.format(question=question, a=a, b=b)}],
    )
    match = re.search(r"\[\[([ABC])\]\]", r.choices[0].message.content)
    return match.group(1) if match else "C"


def main():
    wins = Counter()
    for prompt in PROMPTS:
        gpt, claude = ask_gpt(prompt), ask_claude(prompt)
        first = judge(prompt, gpt, claude)
        second = judge(prompt, claude, gpt)
        if first == "A" and second == "B":
            wins["gpt"] += 1
        elif first == "B" and second == "A":
            wins["claude"] += 1
        else:
            wins["tie"] += 1
    for name, n in wins.most_common():
        print(f"{name}: {n}/{len(PROMPTS)}")


if __name__ == "__main__":
    main()
