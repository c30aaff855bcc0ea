"""A chain of prompt, model and parser, invoked and batched."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", temperature=0)
prompt = ChatPromptTemplate.from_template("Describe the capital of {country} in a sentence.")
chain = prompt | llm | StrOutputParser()

countries = ["Norway", "Chile", "Kenya", "Japan"]
for country in countries:
    print(chain.invoke({"country": country}))

answers = chain.batch([{"country": country} for country in countries])
print(len(answers))
