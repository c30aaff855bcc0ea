"""How much is done comes from the environment, with defaults."""
import os
from dotenv import load_dotenv
from groq import Groq

load_dotenv()
MODEL = os.getenv("CHAT_MODEL", "llama-3.3-70b-versatile")
ROUNDS = int(os.environ.get("ROUNDS", "6"))
TOPICS = os.getenv("TOPICS", "jazz,chess,sailing").split(",")

client = Groq(api_key=os.environ.get("GROQ_API_KEY"))
for topic in TOPICS:
    history = [{"role": "system", "content": f"You debate about {topic}."}]
    for turn in range(ROUNDS):
        history.append({"role": "user", "content": "Go on."})
        reply = client.chat.completions.create(model=MODEL, messages=history)
        history.append({"role": "assistant", "content": reply.choices[0].message.content})
    print(topic, len(history))
