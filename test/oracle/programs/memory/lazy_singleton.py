"""The model is loaded the first time it is needed."""
from transformers import pipeline

_classifier = None


def get_classifier():
    global _classifier
    if _classifier is None:
        _classifier = pipeline("zero-shot-classification", model="facebook/bart-large-mnli")
    return _classifier


def route(message):
    result = get_classifier()(message, candidate_labels=["billing", "technical", "other"])
    return result["labels"][0]


MESSAGES = ["My invoice is wrong", "The app crashes", "Where are you based?", "Refund please"]
print([route(message) for message in MESSAGES])
