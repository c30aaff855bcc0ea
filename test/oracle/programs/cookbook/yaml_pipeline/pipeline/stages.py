from openai import OpenAI

client = OpenAI()
STAGES = {}


def stage(function):
    STAGES[function.__name__] = function
    return function


@stage
def clean(documents, config):
    return [d.strip() for d in documents if not d.endswith("7")]


@stage
def translate(documents, config):
    translated = []
    for language in config.languages:
        for document in documents:
            reply = client.chat.completions.create(
                model="gpt-4o-mini", messages=[{"role": "user", "content": f"{language}: {document}"}]
            )
            translated.append(reply.choices[0].message.content)
    return translated


@stage
def embed(documents, config):
    for start in range(0, len(documents), config.batch_size):
        client.embeddings.create(model="text-embedding-3-small", input=documents[start : start + config.batch_size])
    return documents


@stage
def judge(documents, config):
    for document in documents:
        client.responses.create(model="gpt-4o", input=document)
    return documents
