"""A prebuilt agent with tools is asked three things."""
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent


@tool
def multiply(a: int, b: int) -> int:
    """Multiply two numbers."""
    return a * b


@tool
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


llm = ChatOpenAI(model="gpt-4o", temperature=0)
agent = create_react_agent(llm, [multiply, add])
spare = create_react_agent(ChatOpenAI(model="o3"), [add])

for question in ["What is 6*7?", "What is 12*12+1?", "Add the first five primes."]:
    result = agent.invoke({"messages": [("user", question)]})
    print(result["messages"][-1].content)
