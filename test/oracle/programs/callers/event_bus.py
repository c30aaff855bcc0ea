"""Handlers subscribe to events; emitting an event runs them in order of priority."""
from collections import defaultdict
from typing import Any, Callable

from anthropic import Anthropic

claude = Anthropic()


class Bus:
    def __init__(self):
        self._handlers: dict[str, list[tuple[int, Callable]]] = defaultdict(list)

    def on(self, *events, priority=0):
        def register(handler):
            for event in events:
                self._handlers[event].append((priority, handler))
            return handler
        return register

    def emit(self, event: str, **payload: Any) -> int:
        handlers = sorted(self._handlers[event], key=lambda pair: -pair[0])
        for _, handler in handlers:
            if handler(**payload) is False:
                break
        return len(handlers)


bus = Bus()


def say(prompt, model="claude-3-5-haiku-latest"):
    return claude.messages.create(model=model, max_tokens=64, messages=[{"role": "user", "content": prompt}])


@bus.on("ticket.created", "ticket.reopened")
def classify(id, text=""):
    say(f"Class of {text}")


@bus.on("ticket.created", priority=10)
def greet(id, text=""):
    claude.messages.create(model="claude-sonnet-4-0", max_tokens=200, messages=[{"role": "user", "content": f"Greet {id}"}])


@bus.on("ticket.closed")
def archive(id, **_):
    bus.emit("archived", id=id)
    return False


@bus.on("ticket.closed", priority=-1)
def never_reached(id, **_):
    say("unreachable")


@bus.on("archived")
def summarise(id):
    claude.messages.create(model="claude-opus-4-0", max_tokens=500, messages=[{"role": "user", "content": f"Summarise {id}"}])


for n in range(5):
    bus.emit("ticket.created", id=n, text=f"printer {n}")
bus.emit("ticket.reopened", id=2, text="printer again")
for n in (0, 1, 3):
    bus.emit("ticket.closed", id=n)
print(bus.emit("unknown"))
