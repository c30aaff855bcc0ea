from openai import OpenAI

import worker

client = OpenAI()


def plan(goal, steps):
    outline = client.responses.create(model="gpt-4o", input=f"Plan {goal} in {steps} steps").output_text
    return [worker.do(f"{outline} step {step}") for step in range(steps)]


def review(text):
    return client.responses.create(model="gpt-4o-mini", input=f"Review {text}").output_text
