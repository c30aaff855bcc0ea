"""Transcribes the parts of episodes, finds chapters, writes notes and a cover; what exists is not made again."""
import contextlib
import json
import logging
import os
import tempfile
from pathlib import Path

from openai import OpenAI
from tenacity import retry, stop_after_attempt, wait_random_exponential

log = logging.getLogger(__name__)
client = OpenAI()
EPISODES = {"s01e01": 34, "s01e02": 61, "s01e03": 18}      # minutes
PART_MINUTES = 15
FORMATS = ("blog", "tweet", "newsletter")


@contextlib.contextmanager
def workdir():
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def parts(minutes):
    whole, rest = divmod(minutes, PART_MINUTES)
    return [PART_MINUTES] * whole + ([rest] if rest else [])


@retry(stop=stop_after_attempt(4), wait=wait_random_exponential(min=1, max=60))
def transcribe(file):
    return client.audio.transcriptions.create(model="whisper-1", file=file, response_format="text")


def notes(transcript, kind):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"{kind}: {transcript}"}]
    ).choices[0].message.content


def process(episode, minutes, folder):
    pieces = []
    for number, length in enumerate(parts(minutes)):
        if length < 2:
            log.info("%s part %d is too short", episode, number)
            continue
        pieces.append(str(transcribe(f"{episode}-{number}.mp3")))
    text = "\n".join(pieces)
    for kind in FORMATS:
        target = folder / f"{episode}-{kind}.md"
        if not target.exists():
            target.write_text(notes(text, kind))
    season = episode.split("e")[0]
    cover = folder / f"{season}.json"
    if not cover.exists():
        image = client.images.generate(model="gpt-image-1", prompt=f"cover of {season}")
        cover.write_text(json.dumps({"url": str(image.data[0].url)}))


with workdir() as folder:
    for _ in range(2):          # the second pass finds everything but the transcripts
        for episode, minutes in EPISODES.items():
            process(episode, minutes, folder)
