import pandas as pd
from openai import OpenAI

client = OpenAI()
orders = pd.read_csv("orders.csv")


def write(prompt):
    return client.responses.create(model="gpt-4o-mini", input=prompt).output_text


# large orders, by mask and by two masks
large = orders[orders["total"] > 100]
for row in large.itertuples():
    client.responses.create(model="gpt-4o-mini", input=f"Thank {row.customer}")
german_or_large = orders[(orders["country"] == "DE") | (orders.total >= 120.5)]
thanks = german_or_large["customer"].apply(lambda name: client.responses.create(model="gpt-4o", input=name))

# notes that are there
for note in orders["note"].dropna().unique():
    client.responses.create(model="gpt-4.1-mini", input=f"Explain: {note}")
with_note = orders.dropna(subset=["note"])
for _, row in with_note.iterrows():
    client.responses.create(model="gpt-4.1-nano", input=f"Answer: {row['note']}")

# one letter a customer, one a country, the top customers
for customer in orders.drop_duplicates(subset="customer")["customer"]:
    client.responses.create(model="gpt-5-mini", input=customer)
for country, count in orders["country"].value_counts().items():
    client.responses.create(model="gpt-5-nano", input=f"{count} orders from {country}")
for name in orders["customer"].value_counts().head(2).index:
    client.responses.create(model="gpt-5", input=name)
for (customer, country), part in orders.groupby(["customer", "country"]):
    if len(part) > 1:
        client.responses.create(model="gpt-4.1", input=f"{customer} {country}")
others = orders.loc[~orders["country"].isin(["DE", "IT"])]
print(len(others))
for start in range(0, len(others), 2):
    client.embeddings.create(model="text-embedding-3-small", input=others["customer"].tolist()[start : start + 2])
