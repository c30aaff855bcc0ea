"""Self-consistency: five answers a request, then a vote."""
from collections import Counter
from openai import OpenAI

client = OpenAI()
PROBLEMS = {
    "apples": "Tom has 3 apples and buys 4 more. How many?",
    "trains": "A train goes 60 km/h for 2.5 hours. How far?",
    "coins": "How many cents are 3 quarters?",
}

for name, problem in PROBLEMS.items():
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        n=5,
        temperature=0.8,
        messages=[{"role": "user", "content": problem}],
    )
    votes = Counter(choice.message.content for choice in completion.choices)
    winner, count = votes.most_common(1)[0]
    if count < 3:
        client.chat.completions.create(
            model="o3-mini", messages=[{"role": "user", "content": f"Decide: {problem} {dict(votes)}"}]
        )
    print(name, winner)
