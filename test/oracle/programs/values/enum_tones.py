from enum import Enum, auto
from typing import NamedTuple

import anthropic


class Tone(Enum):
    FORMAL = "formal, third person"
    FRIENDLY = "friendly, first person"
    BLUNT = "one sentence, no hedging"
    POETIC = "in rhymes"

    @property
    def wants_second_draft(self):
        return self in (Tone.FORMAL, Tone.POETIC)

    @classmethod
    def for_release(cls):
        return [tone for tone in cls if tone is not cls.BLUNT]


class Channel(Enum):
    EMAIL = auto()
    BLOG = auto()


class Draft(NamedTuple):
    tone: Tone
    channel: Channel
    text: str


api = anthropic.Anthropic()


def write(tone: Tone, channel: Channel) -> str:
    msg = api.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=600,
        system=f"You write {tone.value}.",
        messages=[{"role": "user", "content": f"Announce version 3 as a {channel.name.lower()}."}],
    )
    return msg.content[0].text


def polish(text: str) -> str:
    msg = api.messages.create(
        model="claude-sonnet-4-0", max_tokens=600, messages=[{"role": "user", "content": "Polish: " + text}]
    )
    return msg.content[0].text


drafts: list[Draft] = []
for channel in Channel:
    for tone in Tone.for_release():
        text = write(tone, channel)
        if tone.wants_second_draft:
            text = polish(text)
        drafts.append(Draft(tone, channel, text))

by_tone = {tone: [d for d in drafts if d.tone is tone] for tone in Tone}
for tone, ds in by_tone.items():
    print(f"{tone.name:10}", len(ds))
