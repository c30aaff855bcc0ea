"""A search and an agent that are set up and never run."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV, ParameterGrid

grid = {"n_estimators": [100, 200, 500], "max_depth": [None, 5, 10]}
search = GridSearchCV(RandomForestClassifier(), grid, cv=5, n_jobs=-1)
print(len(ParameterGrid(grid)), search)

agent = create_react_agent(ChatOpenAI(model="gpt-4o"), tools=[])
prompt = ChatPromptTemplate.from_messages([("system", "Be brief."), ("user", "{question}")])
chain = prompt | ChatOpenAI(model="gpt-4o-mini") | StrOutputParser()
messages = prompt.invoke({"question": "What is not asked?"})
text = StrOutputParser().invoke("plain text")
print(messages, text)
