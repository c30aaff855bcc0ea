"""Researches a topic in the archive and drafts a briefing for the morning conference."""

import sys

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from openai import OpenAI

import tools

client = OpenAI()
MODEL = "gpt-5.4"

SYSTEM = """You are a researcher in a regional newsroom. Search the archive, read what matters, and note facts with
their date and source. Stop when you have what an editor needs to decide whether the topic is worth a story."""


def research(topic: str) -> list[str]:
    messages = [
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": f"Topic: {topic}"},
    ]
    while True:
        response = client.chat.completions.create(model=MODEL, messages=messages, tools=tools.SCHEMAS)
        message = response.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            break
        for tool_call in message.tool_calls:
            result = tools.call(tool_call.function.name, tool_call.function.arguments)
            messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})
    return tools.notes


# Drafting is done with LangChain, because the CMS plugin already has the prompt in that form.
draft_prompt = ChatPromptTemplate.from_messages(
    [
        ("system", "You write briefings of at most 200 words in plain language. No speculation."),
        ("human", "Topic: {topic}\n\nFacts:\n{facts}"),
    ]
)
llm = ChatOpenAI(model="gpt-4o", temperature=0.3)
draft_chain = draft_prompt | llm | StrOutputParser()

headline_prompt = ChatPromptTemplate.from_template("Write one headline, at most eight words, for:\n{briefing}")
headline_chain = headline_prompt | llm | StrOutputParser()


def headlines(briefing: str, count: int = 12) -> list[str]:
    # the editors want a choice
    return [headline_chain.invoke({"briefing": briefing}) for _ in range(count)]


def main() -> None:
    topic = " ".join(sys.argv[1:]) or "new tram line in the west of the city"
    facts = research(topic)
    briefing = draft_chain.invoke({"topic": topic, "facts": "\n".join(f"- {fact}" for fact in facts)})
    print(briefing)
    for line in headlines(briefing):
        print("*", line)


if __name__ == "__main__":
    main()
