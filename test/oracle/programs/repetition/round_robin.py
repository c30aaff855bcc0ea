"""Several keys and models take turns."""
import itertools
import threading
from collections import deque

from openai import OpenAI

KEYS = ["sk-a", "sk-b", "sk-c"]
clients = [OpenAI(api_key=k) for k in KEYS]
rotation = itertools.cycle(clients)
counter = itertools.count(1)
lock = threading.Lock()


def next_client():
    with lock:
        return next(rotation)


def send(prompt, model="gpt-4o-mini"):
    return next_client().chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])


MODELS = deque(["gpt-4o", "gpt-4.1", "gpt-4.1-mini"])
for prompt in ("alpha", "beta", "gamma", "delta", "epsilon"):
    send(prompt, model=MODELS[0])
    MODELS.rotate(-1)

for number in counter:
    if number % 3 == 0:
        continue
    if number > 10:
        break
    clients[number % len(clients)].responses.create(model="gpt-4o-mini", input=f"item {number}")

threads = [threading.Thread(target=send, args=(f"thread {i}",), kwargs={"model": "gpt-4.1-nano"}) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()

for shift in itertools.takewhile(lambda n: n < 40, (n * n for n in itertools.count(2))):
    send(f"square {shift}")
for late in itertools.dropwhile(lambda n: n < 6, range(9)):
    send(f"late {late}")
