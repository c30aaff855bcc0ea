"""Distinct words of a sentence are defined once each."""
from openai import OpenAI

TEXT = "the cat sat on the mat and the dog sat on the cat"
client = OpenAI()

words = sorted(set(TEXT.split()))
glossary = {}
for word in words:
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Define '{word}' in ten words."}]
    )
    glossary[word] = reply.choices[0].message.content

for word in reversed(words):
    print(word, "-", glossary[word])
