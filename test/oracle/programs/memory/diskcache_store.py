"""diskcache between the questions and the model."""
from diskcache import Cache
from anthropic import Anthropic

cache = Cache("answers")
client = Anthropic()


def ask(question):
    known = cache.get(question)
    if known is not None:
        return known
    answer = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=100, messages=[{"role": "user", "content": question}]
    ).content[0].text
    cache.set(question, answer)
    return answer


for question in ["What is rust?", "What is oxide?", "What is rust?", "What is patina?"]:
    print(ask(question))
