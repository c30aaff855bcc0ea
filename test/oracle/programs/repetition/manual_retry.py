"""A hand-written retry with a limit around each request."""
import time
import openai

client = openai.OpenAI()
MAX_RETRIES = 3


def ask(prompt):
    for attempt in range(MAX_RETRIES):
        try:
            reply = client.chat.completions.create(
                model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}]
            )
            return reply.choices[0].message.content
        except openai.RateLimitError:
            time.sleep(0)
    return None


recipes = ["goulash", "ramen", "falafel", "risotto", "pierogi"]
for recipe in recipes:
    print(recipe, ask(f"List the ingredients of {recipe}."))
