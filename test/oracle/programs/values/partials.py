"""Two askers made with functools.partial, each mapped over its own questions."""
from functools import partial
from openai import OpenAI

client = OpenAI()


def complete(model, system, question):
    return (
        client.chat.completions.create(
            model=model,
            messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
        )
        .choices[0]
        .message.content
    )


teacher = partial(complete, "gpt-4o", "You are a patient teacher.")
critic = partial(complete, "gpt-4o-mini", "You are a strict critic.")

questions = ["What is entropy?", "What is a tensor?", "Why is the sky blue?", "What is a monad?"]
lessons = list(map(teacher, questions))
notes = [critic(lesson) for lesson in lessons if len(lesson) > 0]
print(len(lessons), len(notes))
