"""Objects that get a flag only on some ways, asked for with something to fall back on."""
import argparse
from types import SimpleNamespace

from openai import OpenAI

client = OpenAI()


class Job:
    retries = 1

    def __init__(self, text):
        self.text = text


def prepare(job):
    if len(job.text) > 12:
        job.is_long = True
    if job.text.startswith("draft"):
        job.passes = 3
    return job


def run(job):
    for _ in range(getattr(job, "passes", 1)):
        client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": job.text}])
    if getattr(job, "is_long", False):
        client.responses.create(model="gpt-4o", input=f"Shorten: {job.text}")
    if hasattr(job, "is_long") and job.retries:
        client.embeddings.create(model="text-embedding-3-small", input=job.text)


jobs = [prepare(Job(text)) for text in ("draft one", "a much longer text", "short", "draft of a longer text")]
for job in jobs:
    run(job)

parser = argparse.ArgumentParser()
parser.add_argument("--extra", type=int, default=2)
args = parser.parse_args()
options = SimpleNamespace(**vars(args))
for i in range(getattr(options, "extra", 9) + getattr(options, "missing", 1)):
    client.images.generate(model="dall-e-3", prompt=f"image {i}")
