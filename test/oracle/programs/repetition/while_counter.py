"""A story grows paragraph by paragraph until it is long enough."""
from openai import OpenAI

client = OpenAI()
MAX_PARAGRAPHS = 12

paragraph = 0
messages = [{"role": "user", "content": "Begin a story about a lighthouse."}]
while paragraph < MAX_PARAGRAPHS:
    reply = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=200)
    text = reply.choices[0].message.content
    messages.append({"role": "assistant", "content": text})
    messages.append({"role": "user", "content": "Continue."})
    paragraph += 1
print("\n".join(m["content"] for m in messages if m["role"] == "assistant"))
