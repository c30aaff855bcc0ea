"""Recursive halving with a call at the leaves and one at each join; and a countdown by recursion."""
import sys

from anthropic import Anthropic

sys.setrecursionlimit(500)
client = Anthropic()


def claude(prompt, n=100):
    r = client.messages.create(model="claude-3-5-sonnet-latest", max_tokens=n, messages=[{"role": "user", "content": prompt}])
    return r.content[0].text


def haiku(prompt):
    r = client.messages.create(model="claude-3-5-haiku-latest", max_tokens=20, messages=[{"role": "user", "content": prompt}])
    return r.content[0].text


def condense(lines, leaf_size=4):
    if len(lines) <= leaf_size:
        return haiku("\n".join(lines))
    middle = len(lines) // 2
    left = condense(lines[:middle], leaf_size)
    right = condense(lines[middle:], leaf_size)
    return claude(f"{left}\n---\n{right}")


def refine(text, rounds):
    if rounds == 0:
        return text
    improved = claude(f"Improve: {text}", n=400)
    return refine(improved, rounds - 1)


def explore(topic, depth=0, max_depth=2, branching=3):
    """A tree of subtopics; the names follow from the position and not from the model."""
    found = [haiku(f"{topic}?")]
    if depth < max_depth:
        for b in range(branching):
            found += explore(f"{topic}.{b}", depth + 1, max_depth, branching)
    return found


log = [f"12:{m:02d} event {m}" for m in range(22)]
print(condense(log))
print(refine("A draft.", rounds=3))
print(len(explore("bees")), len(explore("ants", max_depth=1, branching=2)))
