"""All backends that are installed and enabled answer the same questions."""
from backends import available, create

QUESTIONS = ["What is entropy?", "What is enthalpy?", "What is exergy?"]

answers = {}
for name in available():
    backend = create(name)
    answers[name] = [backend.ask(question) for question in QUESTIONS]
    if backend.supports_embeddings:
        backend.embed(QUESTIONS)

print({name: len(texts) for name, texts in answers.items()})
