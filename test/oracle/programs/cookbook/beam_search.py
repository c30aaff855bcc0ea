"""Beam search over prompts: each level makes variations of what was kept and scores them."""
import anthropic

client = anthropic.Anthropic()
WIDTH = 2
DEPTH = 3
STYLES = ["shorter", "friendlier", "more formal"]


def vary(prompt, style):
    message = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=100, messages=[{"role": "user", "content": f"Make {style}: {prompt}"}]
    )
    return f"{prompt}/{style}/{len(message.content)}"


def score(prompt):
    client.messages.create(
        model="claude-3-haiku-20240307", max_tokens=5, messages=[{"role": "user", "content": f"Rate: {prompt}"}]
    )
    return len(prompt)


beam = ["Write a product text."]
history = []
for level in range(DEPTH):
    candidates = []
    for prompt in beam:
        for style in STYLES:
            candidates.append(vary(prompt, style))
    scored = [(score(c), c) for c in candidates]
    scored.sort(reverse=True)
    beam = [c for _, c in scored[:WIDTH]]
    history.append(list(beam))

for kept in history:
    for prompt in kept:
        client.messages.create(
            model="claude-sonnet-4-0", max_tokens=300, messages=[{"role": "user", "content": prompt}]
        )
