from openai import OpenAI

from .constants import MODELS


class ReportBuilder:
    def __init__(self, dry_run=False):
        self.client = None if dry_run else OpenAI()
        self.dry_run = dry_run
        self.sections = []

    def _ask(self, prompt, stage="draft"):
        if self.dry_run:
            return prompt
        response = self.client.responses.create(model=MODELS[stage], input=prompt)
        return response.output_text

    def section(self, department):
        outline = self._ask(f"Outline for {department}")
        self.sections.append(self._ask(f"Write: {outline}"))

    def translate(self, languages):
        self.translations = {
            language: [self._ask(f"To {language}: {section}") for section in self.sections] for language in languages
        }

    def summary(self):
        return self._ask("\n".join(self.sections), stage="final")

    def speak(self, text):
        self.client.audio.speech.create(model="tts-1", voice="alloy", input=text)
