from openai import OpenAI

client = OpenAI()
VOTES = 3


def load_docs():
    return [f"document about {w}" for w in "earth wind fire water".split()]


def embed(text):
    return client.embeddings.create(model="text-embedding-3-small", input=text).data[0].embedding


def answer(question, context):
    r = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"{context}\n\n{question}"}]
    )
    return r.choices[0].message.content


if __name__ == "__main__":
    print("ready")
