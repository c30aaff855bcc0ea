"""A quiz with Gemini: questions, three attempts by a pupil, marks, from a mapping of subjects."""
import os
from google import genai
from google.genai import types

client = genai.Client(api_key=os.environ.get("GEMINI_API_KEY", ""))
SUBJECTS = {"biology": 3, "history": 2, "physics": 4}
ATTEMPTS = 3


def generate(prompt, model="gemini-2.0-flash", **config):
    response = client.models.generate_content(
        model=model, contents=prompt, config=types.GenerateContentConfig(**config)
    )
    return response.text


marks = {}
for subject, number in SUBJECTS.items():
    for index in range(number):
        question = generate(f"{subject} question {index}", temperature=1.0)
        for attempt in range(ATTEMPTS):
            answer = generate(question, max_output_tokens=50)
            marks[subject, index, attempt] = generate(f"Mark {answer}", model="gemini-2.5-pro")
print(client.models.count_tokens(model="gemini-2.0-flash", contents=str(marks)).total_tokens)
