"""Ingests a handbook and answers questions about it."""
from ingest import build_index, load_documents
from rag import answer

QUESTIONS = ["How many holidays?", "Who approves travel?", "What is the dress code?"]


def main():
    documents = load_documents()
    index = build_index(documents)
    for question in QUESTIONS:
        print(answer(index, question))


if __name__ == "__main__":
    main()
