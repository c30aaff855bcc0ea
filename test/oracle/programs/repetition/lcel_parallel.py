"""Two chains side by side, and a third on what they yield."""
from langchain_anthropic import ChatAnthropic
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableParallel
from langchain_openai import ChatOpenAI

fast = ChatOpenAI(model="gpt-4o-mini")
careful = ChatAnthropic(model="claude-sonnet-4-0")

pros = ChatPromptTemplate.from_template("Advantages of {thing}") | fast | StrOutputParser()
cons = ChatPromptTemplate.from_template("Drawbacks of {thing}") | fast | StrOutputParser()
both = RunnableParallel(pros=pros, cons=cons)
verdict = ChatPromptTemplate.from_template("Weigh {pros} against {cons}") | careful | StrOutputParser()

for thing in ["remote work", "night trains"]:
    sides = both.invoke({"thing": thing})
    print(verdict.invoke(sides))

formatted = ChatPromptTemplate.from_template("Advantages of {thing}").invoke({"thing": "tea"})
