import optuna
from anthropic import Anthropic
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, KFold
from transformers import Trainer, TrainingArguments

"""Everything is set up, nothing is started: the rest of the script is still to be written."""

llm = ChatOpenAI(model="gpt-4o")
agent = create_react_agent(llm, tools=[])
chain = llm | (lambda m: m.content)
search = GridSearchCV(Ridge(), {"alpha": [0.1, 1, 10]}, cv=KFold(5))
args = TrainingArguments("out", num_train_epochs=3)
study = optuna.create_study()


def objective(trial):
    alpha = trial.suggest_float("alpha", 0.1, 1)
    model = Ridge(alpha=alpha)
    return model.score([[1]], [1])


def lazy_answers(questions):
    client = Anthropic()
    for q in questions:
        yield client.messages.create(model="claude-sonnet-4-0", max_tokens=9, messages=[{"role": "user", "content": q}])


async def later():
    return await llm.ainvoke("hello")


answers = lazy_answers(["a", "b", "c"])       # a generator nobody walks
handlers = {"invoke": llm.invoke, "fit": search.fit}
if False:
    search.fit([[1]], [1])
if __name__ == "__not_main__":
    handlers["invoke"]("never")
print(type(answers).__name__, sorted(handlers))
