"""Settings are globals, and a file of plain assignments changes some of them."""
from openai import OpenAI

rounds = 50
model = "gpt-4o"
topics = ["sea", "moon"]
exec(open("config/small.py").read())

client = OpenAI()
for topic in topics:
    for number in range(rounds):
        print(client.responses.create(model=model, input=f"{topic} {number}").output_text)
