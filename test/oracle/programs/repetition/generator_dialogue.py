"""A generator that is sent answers, one that is closed early, and one that delegates."""
from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}]
    ).choices[0].message.content


def interview(topics):
    """Yields a question, receives an answer, asks the model for a follow-up when the answer is short."""
    for topic in topics:
        answer = yield f"Tell me about {topic}."
        if answer is None or len(answer.split()) < 3:
            ask(f"A follow-up question on {topic}, given {answer!r}")
    return len(topics)


ANSWERS = ["It was fine", "no", "I learned to weld", "yes", "nothing special there"]
talk = interview(["school", "work", "hobbies", "plans"])
question = next(talk)
for answer in ANSWERS:
    try:
        question = talk.send(answer)
    except StopIteration as end:
        print("interview over after", end.value)
        break


def drafts(limit=50):
    for number in range(limit):
        yield client.responses.create(model="gpt-4o", input=f"Draft {number}").output_text


stream = drafts()
kept = []
for draft in stream:
    kept.append(draft)
    if len(kept) == 6:
        stream.close()
        break


def everything():
    yield from drafts(2)
    for part in ("intro", "outro"):
        yield ask(part)
    yield from (ask(str(n)) for n in range(3))


print(len(list(everything())), next(drafts(), None))
