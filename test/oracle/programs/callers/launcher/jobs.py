from openai import OpenAI


def run(model, rows):
    client = OpenAI()
    for row in range(rows):
        client.responses.create(model=model, input=f"row {row}")
