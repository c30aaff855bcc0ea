"""Synthetic training data by quota: intents x styles, rejected duplicates, a few shots from what was made before."""
import itertools
import json
import random
from collections import defaultdict
from pathlib import Path

import click
from openai import OpenAI

INTENTS = {"order_status": 6, "refund": 4, "small_talk": 2, "handover": 0}
STYLES = ["polite", "angry"]
client = OpenAI()


def shots(made, k):
    rng = random.Random(len(made))
    return rng.sample(made, min(k, len(made)))


def utterance(intent, style, examples):
    prompt = f"A {style} customer, intent {intent}.\n" + "\n".join(examples)
    return client.chat.completions.create(
        model="gpt-4o-mini", temperature=1.0, messages=[{"role": "user", "content": prompt}]
    ).choices[0].message.content


@click.command()
@click.option("--scale", default=1, show_default=True)
@click.option("--styles", "-s", multiple=True, default=STYLES)
@click.option("--paraphrases", default=2, type=int)
@click.option("--verify/--no-verify", default=False)
@click.option("--out", type=click.Path(), default="data.jsonl")
def main(scale, styles, paraphrases, verify, out):
    made = defaultdict(list)
    for (intent, quota), style in itertools.product(INTENTS.items(), styles):
        quota = quota * scale // len(styles)
        if not quota:
            continue
        bucket = made[intent]
        for n in range(quota):
            text = utterance(intent, style, shots(bucket, k=3))
            bucket.append(f"{text} #{style} {n}")
            if verify:
                client.responses.create(model="gpt-4o", input=f"Is this {intent}? {text}")

    with Path(out).open("w") as f:
        for intent, texts in made.items():
            for text in texts[::2]:
                variants = [text]
                for p in range(paraphrases):
                    variants.append(client.responses.create(model="gpt-4.1-mini", input=f"Paraphrase {p}: {text}").output_text)
                f.write(json.dumps({"intent": intent, "texts": variants}) + "\n")
    # everything that was written is embedded once, for deduplication
    lines = Path(out).read_text().splitlines()
    for start in range(0, len(lines), 4):
        client.embeddings.create(model="text-embedding-3-small", input=lines[start : start + 4])


if __name__ == "__main__":
    main()
