# %%
from openai import OpenAI
client = OpenAI()
# wattlint: ignore[call-in-loop, unused-ignore]
# %%

for number in range(3000):
    client.chat.completions.create(  # warn: call-in-loop
        model="gpt-4.1-nano", messages=[{"role": "user", "content": f"Describe {number}."}], max_tokens=100
    )
