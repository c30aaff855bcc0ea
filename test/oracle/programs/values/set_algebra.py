# Which languages still need which strings? Pure set arithmetic, then one request per gap.
from litellm import completion, embedding

REQUIRED = {"title", "subtitle", "cta", "footer", "legal"}
HAVE = {
    "de": {"title", "subtitle", "cta", "footer", "legal"},
    "fr": {"title", "cta"},
    "it": {"title", "footer", "old_banner"},
    "es": set(),
}
EXPERIMENTAL = ["es", "pt"]

gaps = {lang: sorted(REQUIRED - keys) for lang, keys in HAVE.items()}
stale = {lang: keys - REQUIRED for lang, keys in HAVE.items() if keys - REQUIRED}
ready = [lang for lang, missing in gaps.items() if not missing]

for lang, missing in gaps.items():
    if lang in ready or lang in EXPERIMENTAL:
        continue
    for key in missing:
        completion(model="gpt-4o-mini", messages=[{"role": "user", "content": f"Translate {key} to {lang}"}])

common = set.intersection(*(keys for keys in HAVE.values() if keys))
everything = set().union(*HAVE.values())
for key in sorted(everything ^ common):
    completion(model="claude-3-5-haiku-latest", messages=[{"role": "user", "content": f"Glossary entry: {key}"}])

if stale:
    for lang in stale:
        completion(model="gpt-4o-mini", messages=[{"role": "user", "content": f"What was {stale[lang]} in {lang}?"}])

missing_anywhere = REQUIRED.difference(common)
vectors = [embedding(model="text-embedding-3-small", input=[k]) for k in missing_anywhere]
print(len(vectors), HAVE.keys() & set(EXPERIMENTAL))
