"""A pool of processes scores essays."""
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from joblib import Parallel, delayed
from openai import OpenAI

client = OpenAI()
ESSAYS = [f"Essay number {i}" for i in range(14)]


def score(essay, rubric):
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Score by {rubric}: {essay}"}],
        max_tokens=2,
    )
    return reply.choices[0].message.content


scores = Parallel(n_jobs=4)(delayed(score)(essay, "clarity") for essay in ESSAYS)
with ThreadPoolExecutor() as pool:
    more = list(pool.map(partial(score, rubric="style"), ESSAYS[:6]))
print(scores, more)
