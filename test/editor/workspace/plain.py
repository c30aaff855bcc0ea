"""Counts words; nothing here costs more than a moment."""

import sys
from collections import Counter


def count_words(path: str) -> Counter:
    with open(path, encoding="utf-8") as file:
        return Counter(file.read().split())


if __name__ == "__main__":
    for word, times in count_words(sys.argv[1]).most_common(10):
        print(f"{times:6} {word}")
