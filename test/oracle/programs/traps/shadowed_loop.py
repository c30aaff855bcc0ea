"""The list is cut after its definition, and the loop variable is reused."""
from anthropic import Anthropic

client = Anthropic()
cases = [f"case {i}" for i in range(1000)]
cases = cases[:20]
cases.append("special case")
del cases[0]

for case in cases:
    case = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=50, messages=[{"role": "user", "content": case}]
    ).content[0].text
    print(case)

for case in range(3):
    pass
print(case)
