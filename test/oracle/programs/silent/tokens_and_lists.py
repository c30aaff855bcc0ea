"""Counting tokens, listing models, fetching stored answers."""
import anthropic
from openai import OpenAI
from transformers import AutoConfig, AutoTokenizer

client = OpenAI()
claude = anthropic.Anthropic()
tokenizer = AutoTokenizer.from_pretrained("meta-llama/Llama-3.1-8B-Instruct")
config = AutoConfig.from_pretrained("meta-llama/Llama-3.1-8B-Instruct")

for model in client.models.list().data:
    print(model.id)
for prompt in ["one", "two", "three"]:
    ids = tokenizer.encode(prompt)
    count = claude.messages.count_tokens(
        model="claude-sonnet-4-0", messages=[{"role": "user", "content": prompt}]
    ).input_tokens
    print(tokenizer.decode(ids), count)

stored = client.responses.retrieve("resp_123")
upload = client.files.create(file=b"x", purpose="batch")
batch = client.batches.retrieve("batch_1")
print(stored.output_text, upload.id, batch.status)
