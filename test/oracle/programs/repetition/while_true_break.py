"""Pages through a list until it is used up."""
from openai import OpenAI

client = OpenAI()
RECORDS = [f"record {i}" for i in range(33)]
PAGE = 10

page = 0
while True:
    chunk = RECORDS[page * PAGE : (page + 1) * PAGE]
    if not chunk:
        break
    client.responses.create(model="gpt-4o-mini", input="Clean up:\n" + "\n".join(chunk))
    page += 1
print(page)
