"""A tool-using agent with a cap on its turns."""
import json
from openai import OpenAI

client = OpenAI()
MAX_TURNS = 8
TOOLS = [
    {
        "type": "function",
        "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {}}},
    }
]


def get_weather(**kwargs):
    return json.dumps({"sky": "clear"})


messages = [{"role": "user", "content": "Should I take an umbrella in Oslo?"}]
for turn in range(MAX_TURNS):
    response = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    message = response.choices[0].message
    messages.append(message)
    if not message.tool_calls:
        break
    for call in message.tool_calls:
        result = get_weather(**json.loads(call.function.arguments))
        messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
print(messages[-1])
