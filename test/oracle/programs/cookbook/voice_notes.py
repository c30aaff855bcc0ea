"""Transcribes notes, retries with another model where a check says no, and mails one digest a day."""
from dataclasses import dataclass
from datetime import date

from groq import Groq

groq = Groq()
FALLBACKS = ["whisper-large-v3-turbo", "whisper-large-v3", "distil-whisper-large-v3-en"]


@dataclass
class Note:
    name: str
    day: date
    seconds: int
    noisy: bool = False


NOTES = [
    Note("a.wav", date(2025, 1, 1), 30),
    Note("b.wav", date(2025, 1, 1), 400, noisy=True),
    Note("c.wav", date(2025, 1, 2), 20, noisy=True),
    Note("d.wav", date(2025, 1, 3), 3),
]


def good_enough(note, level):
    return not note.noisy or level >= 1


def transcribe(note):
    for level, model in enumerate(FALLBACKS):
        text = groq.audio.transcriptions.create(model=model, file=note.name)
        if good_enough(note, level):
            return text
    return None


by_day = {}
for note in NOTES:
    if note.seconds < 5:
        continue
    by_day.setdefault(note.day, []).append(transcribe(note))

for day, texts in sorted(by_day.items()):
    groq.chat.completions.create(
        model="llama-3.1-8b-instant", messages=[{"role": "user", "content": f"{day}: {len(texts)} notes"}]
    )
    if len(texts) > 1:
        for text in texts:
            groq.chat.completions.create(model="llama-3.3-70b-versatile", messages=[{"role": "user", "content": "key points"}])
