"""Plain HTTP to two providers, the second only for what the first could not answer."""
import os
import requests

HEADERS = {"Authorization": f"Bearer {os.environ.get('OPENAI_API_KEY', '')}"}
OLLAMA = "http://localhost:11434/api/generate"
PROMPTS = ["What is a quark?", "What is a gluon?", "What is a boson?"]


def ask_openai(prompt, model="gpt-4o-mini"):
    response = requests.post(
        "https://api.openai.com/v1/chat/completions",
        headers=HEADERS,
        json={"model": model, "messages": [{"role": "user", "content": prompt}]},
        timeout=60,
    )
    response.raise_for_status()
    return response.json()["choices"][0]["message"]["content"]


def ask_local(prompt):
    body = {"model": "llama3.2", "prompt": prompt, "stream": False}
    return requests.post(OLLAMA, json=body).json()["response"]


answers = {}
for prompt in PROMPTS:
    answers[prompt] = ask_openai(prompt)
    draft = ask_local(prompt)
    requests.post("https://logs.example.com/collect", json={"prompt": prompt, "draft": draft})
print(answers)
