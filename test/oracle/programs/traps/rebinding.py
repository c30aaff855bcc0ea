"""Names that do not mean what they meant above."""
from openai import OpenAI

client = OpenAI()
N = 10
calls = []


def ask(prompt, repeat=N, seen=[]):
    seen.append(prompt)
    for i in range(repeat):
        calls.append(client.responses.create(model="gpt-4o-mini", input=f"{prompt} {i}"))
    return len(seen)


N = 2                       # too late for the default above
ask("first")
for i in range(N):
    ask("in a loop", repeat=i + 1)


def outer():
    N = 5

    def inner():
        nonlocal N
        N -= 1
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": str(N)}])

    while N:
        inner()


def shrink():
    global N
    N = 1


outer()
shrink()
for _ in range(N):
    ask("after shrinking", repeat=3)

jobs = []
for size in (1, 2, 3):
    jobs.append(lambda: ask("late binding", repeat=size))
for job in jobs:
    job()

range_ = range(4)
del N
list_of = [*range_]
list_of.remove(2)
list_of.insert(0, 9)
list_of += [5] * (len(list_of) == 4)
for x in list_of:
    client.embeddings.create(model="text-embedding-3-small", input=str(x))
if ask("counted", repeat=0) > 5:
    client.images.generate(model="dall-e-3", prompt="many")
