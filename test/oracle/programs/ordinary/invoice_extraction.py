"""Extract structured data from invoice texts."""
from typing import List, Optional

from openai import OpenAI
from pydantic import BaseModel, Field
from tenacity import retry, stop_after_attempt, wait_random_exponential

client = OpenAI()


class LineItem(BaseModel):
    description: str
    quantity: int
    price: float


class Invoice(BaseModel):
    vendor: str
    invoice_number: str
    total: float
    currency: str = Field(description="ISO 4217 code")
    items: List[LineItem]


INVOICES = [
    "ACME GmbH, Invoice 2024-001, 3x bolts 2.50 EUR, total 7.50 EUR",
    "Paper & Co, No. 8812, 10 reams 45.00 USD",
    "   ",
    "Cloud Hosting Inc. INV-77 monthly fee 99.00 USD",
    "Bäckerei Müller, Rechnung 15, 20 Brezeln, 18,00 EUR",
]


@retry(wait=wait_random_exponential(min=1, max=20), stop=stop_after_attempt(5))
def extract(text: str) -> Invoice:
    completion = client.beta.chat.completions.parse(
        model="gpt-4o-2024-08-06",
        messages=[
            {"role": "system", "content": "Extract the invoice."},
            {"role": "user", "content": text},
        ],
        response_format=Invoice,
    )
    return completion.choices[0].message.parsed


def process(texts: List[str]) -> List[Optional[Invoice]]:
    out = []
    for text in texts:
        text = text.strip()
        if not text:
            out.append(None)
            continue
        out.append(extract(text))
    return out


if __name__ == "__main__":
    for invoice in process(INVOICES):
        if invoice is None:
            print("(empty)")
        else:
            print(invoice.vendor, invoice.total)
