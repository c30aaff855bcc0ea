"""Memo dictionaries: a recursion whose subproblems overlap, and a cache with a composite key."""
from collections import Counter

from openai import OpenAI

client = OpenAI()
memo: dict[int, str] = {}
hits = Counter()


def story(n):
    """A story of n parts is told from the two before it."""
    if n in memo:
        hits["story"] += 1
        return memo[n]
    before = "" if n < 2 else story(n - 1) + story(n - 2)
    memo[n] = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Part {n}: {before}"}]
    ).choices[0].message.content
    return memo[n]


class Translator:
    def __init__(self, model="gpt-4o"):
        self.model = model
        self._cache = {}

    def __call__(self, word, language="de"):
        key = (word.lower(), language)
        try:
            return self._cache[key]
        except KeyError:
            reply = client.responses.create(model=self.model, input=f"{word} in {language}")
            self._cache[key] = reply.output_text
            return self._cache[key]


story(7)
story(5)

translate = Translator()
text = "The cat saw the dog and the dog saw the moon"
for word in text.split():
    translate(word)
for word in ["cat", "MOON", "sun"]:
    for language in ("de", "fr"):
        translate(word, language)
print(hits, len(translate._cache))
