import io
import itertools

import cohere

co = cohere.Client()
LOG = io.StringIO("\n".join(f"2024-05-{d:02d} request {d * 7 % 5}" for d in range(1, 24)))


def batched(iterable, n):
    it = iter(iterable)
    while batch := list(itertools.islice(it, n)):
        yield batch


# 1: lines of a "file", four at a time
while block := [line.strip() for line in itertools.islice(LOG, 4)]:
    co.embed(texts=block, model="embed-english-v3.0", input_type="search_document")

# 2: a list that is cut from the front
todo = [f"ticket {i}" for i in range(11)]
while (head := todo[:3]):
    co.chat(message="\n".join(head), model="command-r")
    todo = todo[3:]

# 3: the recipe from the docs
for batch in batched(range(100), 32):
    co.embed(texts=[str(n) for n in batch], model="embed-english-v3.0", input_type="search_query")

# 4: fixed-size reads
text = io.StringIO("abcdefghij" * 25)
while chunk := text.read(64):
    co.chat(message=f"Summarise {chunk}", model="command-r-plus")

if (n := len("one two three four".split())) > 3:
    co.rerank(query="which?", documents=[str(i) for i in range(n)], model="rerank-english-v3.0")
