"""A crawler-like loop with a page number, a budget of tokens and a number of empty pages."""
import time

from openai import OpenAI

client = OpenAI()

PAGES = {1: 30, 2: 30, 3: 0, 4: 18, 5: 0, 6: 0, 7: 30}   # rows on each page
COST_PER_PAGE = 700
BUDGET = 4000

page, spent, empty, summaries = 1, 0, 0, []
while spent + COST_PER_PAGE <= BUDGET and empty < 2:
    rows = PAGES.get(page, 0)
    page += 1
    if rows == 0:
        empty += 1
        continue
    empty = 0
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Summarise {rows} rows"}],
        max_tokens=COST_PER_PAGE,
    )
    summaries.append(answer.choices[0].message.content)
    spent += COST_PER_PAGE
    time.sleep(0)

# count down by halves
width = 64
while width > 1:
    client.responses.create(model="gpt-4o-mini", input=f"Merge {width} notes into {width // 2}")
    width //= 2

i, j = 0, 10
while i < j:
    client.responses.create(model="gpt-4.1-nano", input=f"{i} against {j}")
    i += 1
    j -= 2

total = 0
step = 1
while True:
    total += step
    step *= 2
    if total > 100:
        break
    client.responses.create(model="gpt-4.1-nano", input=f"total {total}")
print(len(summaries))
