"""Map-reduce summaries of long transcripts."""
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o-mini"
MAX_WORDS = 600


def split_into_chunks(text, max_words=MAX_WORDS):
    words = text.split()
    return [" ".join(words[i : i + max_words]) for i in range(0, len(words), max_words)]


def summarize_chunk(chunk, number, total):
    response = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": "You summarise meetings."},
            {"role": "user", "content": f"Part {number} of {total}:\n\n{chunk}\n\nSummarise in bullet points."},
        ],
        temperature=0.2,
    )
    return response.choices[0].message.content


def combine(summaries):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Merge into one summary:\n\n" + "\n\n".join(summaries)}],
    )
    return response.choices[0].message.content


def summarize(text):
    chunks = split_into_chunks(text)
    summaries = [summarize_chunk(chunk, i + 1, len(chunks)) for i, chunk in enumerate(chunks)]
    if len(summaries) == 1:
        return summaries[0]
    return combine(summaries)
