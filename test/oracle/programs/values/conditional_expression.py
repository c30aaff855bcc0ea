"""Debug switches the amount of work down by a conditional expression."""
from openai import OpenAI

DEBUG = False
N_SAMPLES = 4 if DEBUG else 40
MODEL = "gpt-4o-mini" if DEBUG else "gpt-4o"

client = OpenAI()
stories = []
for i in range(N_SAMPLES):
    stories.append(
        client.responses.create(model=MODEL, input=f"Write story number {i} in fifty words.").output_text
    )

if DEBUG:
    print(stories[0])
else:
    titles = [client.responses.create(model=MODEL, input="Title for: " + story).output_text for story in stories[:10]]
    print(titles)
