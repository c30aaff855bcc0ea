from ingest import client, embed


def similarity(a, b):
    return sum(x * y for x, y in zip(a, b))


def retrieve(index, question, k=3):
    query = embed([question])[0]
    return [text for text, vector in sorted(index, key=lambda item: -similarity(item[1], query))[:k]]


def answer(index, question):
    context = "\n".join(retrieve(index, question))
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "system", "content": context}, {"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
