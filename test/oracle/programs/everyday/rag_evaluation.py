"""Evaluate a small RAG pipeline: does retrieval find the right passage, and is the answer grounded in it?"""
from dataclasses import dataclass

import numpy as np
from openai import OpenAI

client = OpenAI()
EMBED_MODEL = "text-embedding-3-small"
CHAT_MODEL = "gpt-4o-mini"
JUDGE_MODEL = "gpt-4o"
TOP_KS = (1, 3, 5)

PASSAGES = {
    "refund": "Refunds are paid within 14 days of receiving the returned goods.",
    "shipping": "We ship to all countries of the EU, Norway and Switzerland.",
    "warranty": "All appliances carry a warranty of 24 months.",
    "contact": "Support answers on weekdays between 8 and 18 o'clock.",
    "loyalty": "Members collect one point for each euro they spend.",
    "gift": "Gift cards are valid for three years.",
}


@dataclass
class Case:
    question: str
    expected: str
    answerable: bool = True


CASES = [
    Case("How long do refunds take?", "refund"),
    Case("Do you deliver to Oslo?", "shipping"),
    Case("Is my toaster still under warranty after one year?", "warranty"),
    Case("Who is your CEO?", "", answerable=False),
    Case("When does my gift card expire?", "gift"),
    Case("What is the weather today?", "", answerable=False),
    Case("Can I phone you on Sunday?", "contact"),
]


def embed(texts):
    response = client.embeddings.create(model=EMBED_MODEL, input=texts)
    return np.array([item.embedding for item in response.data])


class Retriever:
    def __init__(self, passages):
        self.names = list(passages)
        self.texts = list(passages.values())
        self.vectors = embed(self.texts)

    def search(self, question, k):
        query = embed([question])[0]
        scores = self.vectors @ query
        return [self.texts[i] for i in np.argsort(scores)[::-1][:k]]


def answer(question, context):
    prompt = "Answer from the context only, or say you do not know.\n\n" + "\n".join(context) + f"\n\nQ: {question}"
    completion = client.chat.completions.create(model=CHAT_MODEL, messages=[{"role": "user", "content": prompt}])
    return completion.choices[0].message.content


def grade(case, reply, metric):
    completion = client.chat.completions.create(
        model=JUDGE_MODEL,
        messages=[{"role": "user", "content": f"Rate {metric} from 1 to 5.\nQ: {case.question}\nA: {reply}"}],
        max_tokens=5,
    )
    return completion.choices[0].message.content


def evaluate(retriever, k):
    results = []
    for case in CASES:
        context = retriever.search(case.question, k)
        reply = answer(case.question, context)
        metrics = ["faithfulness", "relevance"] if case.answerable else ["refusal"]
        results.append({metric: grade(case, reply, metric) for metric in metrics})
    return results


if __name__ == "__main__":
    retriever = Retriever(PASSAGES)
    report = {k: evaluate(retriever, k) for k in TOP_KS}
    for k, results in report.items():
        print(k, len(results))
