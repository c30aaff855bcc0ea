"""The base class would ask; the subclass that is used does not."""
from openai import OpenAI


class Annotator:
    def __init__(self):
        self.client = OpenAI()

    def label(self, text):
        return self.client.responses.create(model="gpt-4o", input=f"Label {text}").output_text

    def explain(self, text):
        return self.client.responses.create(model="gpt-4o-mini", input=f"Explain {text}").output_text


class RuleAnnotator(Annotator):
    def label(self, text):
        return "long" if len(text) > 10 else "short"


annotator = RuleAnnotator()
for text in ["a note", "a rather long note", "ok", "another long note"]:
    label = annotator.label(text)
    if label == "long":
        print(annotator.explain(text))
