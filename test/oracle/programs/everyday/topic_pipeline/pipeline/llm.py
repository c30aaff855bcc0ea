from openai import OpenAI

_client = None


def get_client():
    global _client
    if _client is None:
        _client = OpenAI()
    return _client


def complete(prompt, model, max_tokens=800):
    response = get_client().chat.completions.create(
        model=model, max_tokens=max_tokens, messages=[{"role": "user", "content": prompt}]
    )
    return response.choices[0].message.content
