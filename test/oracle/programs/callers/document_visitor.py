"""Nodes of a document are visited by the name of their kind (getattr), with a default for the rest."""
from openai import OpenAI

client = OpenAI()

DOCUMENT = ("doc", [
    ("heading", "Annual report"),
    ("para", "It was a good year."),
    ("list", [("item", "growth"), ("item", "hiring"), ("item", "coffee")]),
    ("figure", "chart.png"),
    ("quote", [("para", "We did well."), ("figure", "signature.png")]),
    ("rule", None),
    ("para", "It will be a better one."),
])


class Visitor:
    def visit(self, node):
        kind, content = node
        method = getattr(self, "visit_" + kind, self.generic_visit)
        return method(content)

    def generic_visit(self, content):
        if isinstance(content, list):
            return [self.visit(child) for child in content]
        return content


class AltTexts(Visitor):
    def visit_figure(self, path):
        return client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": [{"type": "image_url", "image_url": {"url": path}}]}],
        ).choices[0].message.content


class Simplify(AltTexts):
    def visit_para(self, text):
        return client.responses.create(model="gpt-4o-mini", input=f"Simplify: {text}").output_text

    def visit_list(self, items):
        if len(items) > 2:
            items = items[:2]
        return [client.responses.create(model="gpt-4.1-nano", input=content).output_text for _, content in items]

    def visit_quote(self, content):
        return content          # quotes stay as they are


AltTexts().visit(DOCUMENT)
Simplify().visit(DOCUMENT)
