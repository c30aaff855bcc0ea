"""Settings are globals that another file overrides, as in nanoGPT."""
from openai import OpenAI

num_samples = 50
model = "gpt-4o"
prompt = "Tell me a joke."
exec(open("configurator.py").read())

client = OpenAI()
for k in range(num_samples):
    print(client.responses.create(model=model, input=prompt).output_text)
