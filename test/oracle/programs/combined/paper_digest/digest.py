from __future__ import annotations

import csv
from dataclasses import dataclass


@dataclass(order=True)
class Paper:
    year: int
    id: str
    title: str
    pages: int

    PAGES_PER_CHUNK = 10

    @classmethod
    def from_row(cls, row: dict) -> Paper:
        return cls(int(row["year"]), row["id"], row["title"], int(row["pages"]))

    @property
    def chunks(self) -> list[range]:
        step = self.PAGES_PER_CHUNK
        return [range(s, min(s + step, self.pages)) for s in range(0, self.pages, step)]


def load(path="papers.csv", since=2000):
    with open(path) as f:
        papers = [Paper.from_row(row) for row in csv.DictReader(f)]
    return sorted(p for p in papers if p.year >= since)
