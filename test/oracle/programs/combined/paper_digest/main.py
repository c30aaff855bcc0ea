import concurrent.futures as cf

from anthropic import Anthropic

from digest import load

client = Anthropic()


def claude(prompt, model="claude-3-5-haiku-latest", max_tokens=300):
    return client.messages.create(
        model=model, max_tokens=max_tokens, messages=[{"role": "user", "content": prompt}]
    ).content[0].text


def digest(paper):
    notes = [claude(f"{paper.title}, pages {chunk.start}-{chunk.stop}") for chunk in paper.chunks]
    if len(notes) == 1:
        return notes[0]
    return claude("Merge\n" + "\n".join(notes), model="claude-sonnet-4-0")


papers = load(since=2021)
with cf.ThreadPoolExecutor(max_workers=3) as ex:
    digests = dict(zip((p.id for p in papers), ex.map(digest, papers)))

years = {}
for p in papers:
    years.setdefault(p.year, []).append(digests[p.id])
for year, texts in sorted(years.items(), reverse=True)[:2]:
    client.messages.create(
        model="claude-opus-4-0", max_tokens=1000, messages=[{"role": "user", "content": f"{year}: {len(texts)}"}]
    )
