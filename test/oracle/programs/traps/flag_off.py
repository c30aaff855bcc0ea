"""A constant switches the expensive part off."""
from openai import OpenAI

client = OpenAI()
GENERATE_IMAGES = False
USE_JUDGE = 0
topics = ["harbour", "market", "station"]

for topic in topics:
    poem = client.responses.create(model="gpt-4o-mini", input=f"A poem about a {topic}").output_text
    if GENERATE_IMAGES:
        client.images.generate(model="dall-e-3", prompt=poem)
    if USE_JUDGE:
        for judge in range(5):
            client.responses.create(model="o3", input=f"Judge {judge}: {poem}")
    print(poem)
