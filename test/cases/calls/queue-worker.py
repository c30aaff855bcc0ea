# An endless worker, paced by its queue.
import redis
from openai import OpenAI

client = OpenAI()
queue = redis.Redis()

while True:
    _, job = queue.brpop("jobs")
    client.chat.completions.create(  # ok
        model="gpt-4o-mini", messages=[{"role": "user", "content": job.decode()}], max_tokens=300
    )
