"""A breadth-first crawl of topics with a cap on how many are visited."""
from collections import deque
from openai import OpenAI

client = OpenAI()
queue = deque(["mathematics"])
visited = []
LIMIT = 15

while queue and len(visited) < LIMIT:
    topic = queue.popleft()
    visited.append(topic)
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Two topics related to {topic}"}]
    )
    for number in range(2):
        queue.append(f"{topic}/{number} {reply.choices[0].message.content}")
print(visited)
