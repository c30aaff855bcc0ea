"""Only the long questions are answered by the large model."""
from openai import OpenAI

QUESTIONS = [
    "Why?",
    "How does photosynthesis store energy in chemical bonds?",
    "Who wrote Faust?",
    "What distinguishes supervised from unsupervised learning in practice?",
    "When?",
]

client = OpenAI()


def ask(model, question):
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}])


long = list(filter(lambda q: len(q) > 20, QUESTIONS))
short = [q for q in QUESTIONS if q not in long]
deep = [ask("gpt-4o", q) for q in long]
quick = [client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": q}]) for q in short]
print(len(deep), len(quick))
