from openai import OpenAI

client = OpenAI()


def label(model, text):
    return client.responses.create(model=model, input=text).output_text
