import flags
from flags import ENABLE_AUDIO, STAGES
from openai import OpenAI

client = OpenAI()
ARTICLES = ["one", "two", "three"]


def summarise(text):
    if not flags.ENABLE_SUMMARY:
        return text
    return client.responses.create(model="gpt-4o-mini", input=text).output_text


def translate(text, language):
    if not flags.ENABLE_TRANSLATION:
        return text
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"{language}: {text}"}]
    ).choices[0].message.content


def embed(texts):
    assert texts
    return client.embeddings.create(model="text-embedding-3-small", input=texts)


def judge(text):
    return client.responses.create(model="o3", input=text)


def report(texts):
    for t in texts:
        if ENABLE_AUDIO:
            client.audio.speech.create(model="tts-1", voice="alloy", input=t)
        else:
            client.responses.create(model="gpt-4.1-nano", input=t)
        if flags.LOG_LEVEL < 2:
            continue
        client.responses.create(model="gpt-4.1-mini", input="log " + t)


PIPELINE = [("embed", embed), ("judge", lambda ts: [judge(t) for t in ts]), ("report", report)]
texts = [translate(summarise(a), "de") for a in ARTICLES]
for name, stage in PIPELINE:
    if STAGES.get(name):
        stage(texts)
