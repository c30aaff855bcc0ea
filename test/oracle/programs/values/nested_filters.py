"""Menu descriptions for a few restaurants; plenty of conditions."""
from openai import AzureOpenAI

client = AzureOpenAI(api_version="2024-06-01", azure_endpoint="https://x.openai.azure.com")

RESTAURANTS = [
    {"name": "Da Gino", "open": True, "stars": 3, "dishes": [("pizza", 9.5, ["v"]), ("lasagne", 11.0, []), ("tiramisu", 6.0, ["v"])]},
    {"name": "Ryokan", "open": True, "stars": 5, "dishes": [("ramen", 14.0, []), ("sushi", 22.5, []), ("mochi", 5.5, ["v", "gf"])]},
    {"name": "Closed Inn", "open": False, "stars": 4, "dishes": [("stew", 8.0, []), ("bread", 2.0, ["v"])]},
    {"name": "Grill 9", "open": True, "stars": 2, "dishes": [("burger", 10.0, []), ("fries", 4.0, ["v", "gf"]), ("salad", 7.0, ["v", "gf"]), ("wings", 9.0, ["gf"])]},
]
PRICE_LIMIT = 15
calls = 0

for r in RESTAURANTS:
    if not r["open"]:
        continue
    for dish, price, labels in r["dishes"]:
        if price > PRICE_LIMIT:
            continue
        if r["stars"] < 3 and "v" not in labels:
            # weak kitchens: only vegetarian dishes are advertised
            continue
        client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": f"Describe {dish} at {r['name']} for {price:.2f}"}],
        )
        calls += 1
        for label in labels:
            if label == "gf":
                client.chat.completions.create(
                    model="gpt-4o-mini", messages=[{"role": "user", "content": f"Is {dish} really gluten free?"}]
                )
                break
    else:
        if calls > 4:
            client.chat.completions.create(
                model="gpt-4o", messages=[{"role": "user", "content": f"Headline for {r['name']}"}]
            )

cheap = [d for r in RESTAURANTS if r["open"] for d in r["dishes"] if d[1] < 7 and d[2]]
for dish, *_ in cheap:
    client.embeddings.create(model="text-embedding-3-small", input=dish)
print(calls)
