"""What a loop leaves in its variable, as notebooks use it by accident or on purpose."""
from openai import OpenAI

client = OpenAI()
SIZES = [2, 5, 3]


def ask(text, model="gpt-4o-mini"):
    return client.responses.create(model=model, input=text)


for size in SIZES:
    print("size", size)

for i in range(size):
    ask(f"with the last size {i}")

for name, repeats in {"a": 1, "b": 4}.items():
    print(name)
for i in range(repeats):
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"{name} {i}"}])

found = None
for model in ["gpt-4o", "gpt-4.1", "o3"]:
    if model.startswith("gpt-4.1"):
        found = model
        break
for i in range(len(model)):
    client.embeddings.create(model="text-embedding-3-small", input=f"{model} {i}")

jobs = [lambda: ask("late", model=m) for m in ("gpt-4o", "o3")]
for job in jobs:
    job()
for epoch in range(7):
    pass
for k in range(epoch + 1):
    client.images.generate(model="dall-e-3", prompt=f"epoch {k}")
