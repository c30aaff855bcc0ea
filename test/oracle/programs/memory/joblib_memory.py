"""joblib keeps the answers; the loop asks the same thing twice."""
from joblib import Memory
from openai import OpenAI

memory = Memory(".cache", verbose=0)
client = OpenAI()


@memory.cache
def classify(text, model="gpt-4o-mini"):
    reply = client.chat.completions.create(model=model, messages=[{"role": "user", "content": f"Topic of: {text}"}])
    return reply.choices[0].message.content


headlines = ["Rates rise", "Team wins", "Rates rise", "Storm nears", "Team wins"]
first = [classify(headline) for headline in headlines]
again = [classify(headline) for headline in headlines]
assert first == again
