"""Requests are repeated when the provider is busy."""
from openai import OpenAI
from tenacity import retry, stop_after_attempt, wait_exponential

client = OpenAI()


@retry(stop=stop_after_attempt(4), wait=wait_exponential(min=1, max=20))
def extract(text):
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        response_format={"type": "json_object"},
        messages=[{"role": "user", "content": f"Extract name and date as JSON: {text}"}],
    )
    return response.choices[0].message.content


letters = [f"Dear Ms {name}, on the {day}th of May ..." for day, name in enumerate(["Ay", "Bee", "Cee", "Dee", "Ee", "Eff"], 3)]
records = [extract(letter) for letter in letters]
print(records)
