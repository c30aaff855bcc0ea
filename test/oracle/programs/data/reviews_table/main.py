import pandas as pd
from openai import OpenAI
from tqdm import tqdm

tqdm.pandas()
client = OpenAI()
df = pd.read_csv("reviews.csv")
df["stars"] = [int(s) for s in df["stars"]]


def complain(text):
    return client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Complaint in one line: {text}"}]
    ).choices[0].message.content


bad = df[df["stars"] < 3]
complaints = bad["text"].progress_apply(complain)

for product, group in df.groupby("product"):
    texts = group["text"].tolist()
    client.embeddings.create(model="text-embedding-3-small", input=texts)
    if len(group) >= 3:
        client.responses.create(model="gpt-4o", input=f"Summary of {product}: " + " / ".join(texts))

for product in df["product"].unique():
    client.responses.create(model="gpt-4.1-nano", input=f"Slogan for {product}")

top = df.head(4)
for _, row in top.iterrows():
    client.responses.create(model="gpt-4.1-mini", input=f"Reply to {row['text']}")
for row in df.iloc[2:7].itertuples():
    client.moderations.create(input=row.text)
