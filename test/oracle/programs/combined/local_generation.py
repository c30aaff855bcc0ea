"""A local chat model writes for several system prompts; a pipeline classifies what it wrote."""
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

MODEL = "Qwen/Qwen2.5-1.5B-Instruct"
tokenizer = AutoTokenizer.from_pretrained(MODEL)
model = AutoModelForCausalLM.from_pretrained(MODEL, torch_dtype=torch.bfloat16)
sentiment = pipeline("sentiment-analysis")


def chat(system, user, max_new_tokens=128):
    messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
    inputs = tokenizer.apply_chat_template(messages, return_tensors="pt")
    with torch.inference_mode():
        output = model.generate(inputs, max_new_tokens=max_new_tokens)
    return tokenizer.decode(output[0], skip_special_tokens=True)


SYSTEMS = ["You are cheerful.", "You are grumpy.", "You are neutral."]
USERS = ["Describe Monday.", "Describe rain.", "Describe lunch.", "Describe meetings."]
texts = []
for system in SYSTEMS:
    for user in USERS:
        texts.append(chat(system, user))

labels = sentiment(texts)
single = [sentiment(text)[0]["label"] for text in texts[:5]]
print(labels[0], single)
