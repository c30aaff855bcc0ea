"""A column is filled by a model, row by row, with a progress bar."""
import pandas as pd
from openai import OpenAI
from tqdm import tqdm

tqdm.pandas()
client = OpenAI()
names = pd.DataFrame({"company": ["Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne", "Wonka"]})


def industry(company):
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Industry of {company}, one word"}],
        max_tokens=5,
    )
    return reply.choices[0].message.content


names["industry"] = names["company"].progress_apply(industry)
names["slogan"] = names.apply(
    lambda row: client.responses.create(model="gpt-4o", input=f"Slogan for {row['company']}").output_text, axis=1
)
print(names.head())
