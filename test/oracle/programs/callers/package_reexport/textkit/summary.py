from .client import complete


def summarise(text, rounds=3):
    for _ in range(rounds):
        text = complete(f"Shorten: {text}")
    return text
