"""A generator answers lazily; only some of its answers are taken."""
from itertools import islice
from openai import OpenAI

client = OpenAI()


def answers(questions):
    for question in questions:
        yield client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": question}]
        ).choices[0].message.content


def chunks(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]


everything = [f"What is {n} squared?" for n in range(60)]
for answer in islice(answers(everything), 9):
    print(answer)

for chunk in chunks(everything, 25):
    client.embeddings.create(model="text-embedding-3-small", input=chunk)
