"""Generative agents in a town: a clock, a schedule as a heap, memories that are reflected on when they add up."""
import heapq
import itertools
from collections import deque

import openai

client = openai.OpenAI()
EMBED, CHAT, REFLECT = "text-embedding-3-small", "gpt-4o-mini", "gpt-4o"
HOURS = 6


class Resident:
    REFLECTION_THRESHOLD = 4

    def __init__(self, name, home, every):
        self.name, self.home, self.every = name, home, every
        self.memories = deque(maxlen=10)
        self.importance = 0

    def perceive(self, hour, place):
        text = f"{hour}: {self.name} is at {place}"
        client.embeddings.create(model=EMBED, input=text)
        self.memories.append(text)
        self.importance += 1
        if self.importance >= self.REFLECTION_THRESHOLD:
            self.reflect()

    def reflect(self):
        client.chat.completions.create(model=REFLECT, messages=[{"role": "user", "content": "\n".join(self.memories)}])
        self.importance = 0

    def act(self, hour):
        client.chat.completions.create(model=CHAT, messages=[{"role": "user", "content": f"{self.name} at {hour}"}])
        return self.home if hour % 3 == 0 else "square"

    def meet(self, other):
        for turn in range(2):
            for speaker in (self, other):
                client.responses.create(model=CHAT, input=f"{speaker.name} says, turn {turn}")


residents = [Resident("Ida", "mill", 1), Resident("Ole", "inn", 2), Resident("Pia", "mill", 3)]
order = itertools.count()
agenda = [(0, next(order), r) for r in residents]
heapq.heapify(agenda)
places = {}
while agenda:
    hour, _, resident = heapq.heappop(agenda)
    if hour >= HOURS:
        break
    place = resident.act(hour)
    resident.perceive(hour, place)
    places[resident] = place
    for other, where in places.items():
        if other is not resident and where == place == "mill":
            resident.meet(other)
    heapq.heappush(agenda, (hour + resident.every, next(order), resident))
