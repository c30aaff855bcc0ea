"""Minimal tool-calling agent, straight from the API docs."""
import json

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"
MAX_TURNS = 8


def get_weather(city="Berlin", unit="celsius"):
    return json.dumps({"city": city, "temperature": 21, "unit": unit})


def get_time(city="Berlin"):
    return json.dumps({"city": city, "time": "14:05"})


TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Current weather in a city",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}, "unit": {"type": "string"}},
                "required": ["city"],
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "get_time",
            "description": "Local time in a city",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    },
]
FUNCTIONS = {"get_weather": get_weather, "get_time": get_time}


def run_agent(question):
    messages = [
        {"role": "system", "content": "You are a helpful assistant. Use tools when needed."},
        {"role": "user", "content": question},
    ]
    for turn in range(MAX_TURNS):
        response = client.chat.completions.create(model=MODEL, messages=messages, tools=TOOLS, tool_choice="auto")
        message = response.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            function = FUNCTIONS[call.function.name]
            arguments = json.loads(call.function.arguments)
            result = function(**arguments)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    return "Sorry, I could not find an answer."


if __name__ == "__main__":
    print(run_agent("What should I wear in Berlin today?"))
    print(run_agent("What time is it in Tokyo, and is it raining?"))
