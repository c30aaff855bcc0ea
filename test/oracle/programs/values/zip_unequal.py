from itertools import chain, cycle, islice, repeat, zip_longest, pairwise
import ollama

names   = ["ada", "grace", "alan", "edsger", "barbara"]
eras    = ["1840s", "1950s", "1940s"]
locales = ("en", "fr")
MODEL   = "llama3.2"

bios = []
for name, era in zip(names, eras):                       # stops with eras
    out = ollama.chat(model=MODEL, messages=[{"role": "user", "content": f"{name} in the {era}, two lines"}])
    bios.append(out["message"]["content"])

for name, era in zip_longest(names, eras, fillvalue="?"):
    if era == "?":
        ollama.generate(model=MODEL, prompt=f"When was {name} active?")

for (name, lang), style in zip(((n, l) for n in names for l in locales), cycle(["dry", "warm", "odd"])):
    if style == "odd" and lang == "fr":
        continue
    ollama.generate(model="mistral", prompt=f"{style} greeting for {name} in {lang}")

for a, b in pairwise(names):
    ollama.generate(model=MODEL, prompt=f"Compare {a} and {b}")

extra = list(chain(names[1:3], islice(cycle(eras), 7), repeat("end", 2)))
prompts = dict(zip(extra, range(100)))                   # duplicates collapse
for text, at in prompts.items():
    ollama.embeddings(model="nomic-embed-text", prompt=f"{at} {text}")
