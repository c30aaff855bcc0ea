"""Questions are asked through a helper in another file."""
from llm_utils import ask, ask_many

QUESTIONS = ["What is a fjord?", "What is a delta?", "What is a moraine?"]

for question in QUESTIONS:
    print(ask(question))

print(ask_many(["one", "two"], repeats=4))
