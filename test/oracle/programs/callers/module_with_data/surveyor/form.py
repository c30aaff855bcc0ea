import json
from dataclasses import dataclass
from pathlib import Path

FORMS = Path(__file__).parent / "forms.json"


@dataclass
class Question:
    text: str
    kind: str = "open"
    options: tuple = ()


@dataclass
class Form:
    title: str
    questions: list

    @classmethod
    def parse(cls, raw):
        return cls(raw["title"], [Question(**q) for q in raw["questions"]])

    def open_questions(self):
        return [q for q in self.questions if q.kind == "open"]


def load_form(name):
    with open(FORMS) as file:
        return Form.parse(json.load(file)[name])
