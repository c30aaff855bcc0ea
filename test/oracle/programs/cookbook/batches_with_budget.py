"""Sends batches until a budget of requests is used up; what does not fit waits for tomorrow."""
from collections import deque

import cohere

co = cohere.Client()
BUDGET = 7
TEXTS = [f"text {i}" for i in range(50)]
BATCH = 6


class Budget:
    def __init__(self, limit):
        self.limit = limit
        self.used = 0

    @property
    def left(self):
        return self.limit - self.used

    def spend(self, n=1):
        if self.used + n > self.limit:
            return False
        self.used += n
        return True


budget = Budget(BUDGET)
queue = deque(TEXTS[i : i + BATCH] for i in range(0, len(TEXTS), BATCH))
waiting = []
while queue:
    batch = queue.popleft()
    if not budget.spend():
        waiting.append(batch)
        continue
    co.embed(texts=batch, model="embed-english-v3.0", input_type="search_document")

for batch in waiting:
    print("tomorrow:", len(batch))
if waiting and budget.left == 0:
    co.chat(message=f"{len(waiting)} batches wait", model="command-r")

pending = list(range(5))
for round_ in range(3):
    for worker in range(2):
        if pending:
            pending.pop()
            co.chat(message=f"job of worker {worker} in round {round_}", model="command-r-plus")
