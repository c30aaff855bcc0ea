# A chat loop fed from a script instead of the keyboard (for a demo recording).
import collections

from openai import OpenAI

client = OpenAI()
SYSTEM = {"role": "system", "content": "You are a museum guide."}
MAX_HISTORY = 8

SCRIPT = [
    "What is in room one?",
    "",
    "/help",
    "Who painted the large one?",
    "/reset",
    "And in room two?",
    "Is there a cafe?",
    "/image the cafe",
    "/quit",
    "This is never asked.",
]


def respond(history):
    completion = client.chat.completions.create(model="gpt-4o-mini", messages=history)
    text = completion.choices[0].message.content
    history.append({"role": "assistant", "content": text})
    return text


history = [SYSTEM]
stats = collections.Counter()
for line in SCRIPT:
    line = line.strip()
    if not line:
        continue
    if line.startswith("/"):
        command, _, rest = line[1:].partition(" ")
        stats[command] += 1
        if command == "quit":
            break
        elif command == "reset":
            history = [SYSTEM]
        elif command == "image":
            client.images.generate(model="dall-e-3", prompt=rest)
        else:
            print("commands: reset, image, quit")
        continue
    history.append({"role": "user", "content": line})
    print(">", respond(history))
    if len(history) > MAX_HISTORY:
        client.responses.create(model="gpt-4o-mini", input=f"Condense {len(history)} messages")
        history = [SYSTEM] + history[-4:]

print(stats.most_common())
