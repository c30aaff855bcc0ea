"""Typed extraction with pydantic, in two stages, over documents of several kinds."""
from typing import List, Literal
from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Kind(BaseModel):
    kind: str
    confidence: float = 0.0


class Invoice(BaseModel):
    number: str
    total: float
    lines: List[str]


DOCUMENTS = [{"id": i, "text": f"document {i}", "hint": "invoice" if i % 3 == 0 else "letter"} for i in range(12)]


def classify(document) -> Kind:
    completion = client.beta.chat.completions.parse(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": document["text"]}],
        response_format=Kind,
    )
    return completion.choices[0].message.parsed


def extract(document) -> Invoice:
    completion = client.beta.chat.completions.parse(
        model="gpt-4o", messages=[{"role": "user", "content": document["text"]}], response_format=Invoice
    )
    return completion.choices[0].message.parsed


kinds = {document["id"]: classify(document) for document in DOCUMENTS}
invoices = [extract(document) for document in DOCUMENTS if document["hint"] == "invoice"]
print(len(kinds), len(invoices))
