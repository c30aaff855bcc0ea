# A console chat: the person paces the loop, the history is theirs.
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"


def main():
    messages = [{"role": "system", "content": "You are a helpful assistant."}]
    while True:
        text = input("you: ").strip()
        if text in {"quit", "exit"}:
            break
        messages.append({"role": "user", "content": text})
        stream = client.chat.completions.create(model=MODEL, messages=messages, stream=True)  # ok
        reply = "".join(part.choices[0].delta.content or "" for part in stream)
        messages.append({"role": "assistant", "content": reply})


if __name__ == "__main__":
    main()
