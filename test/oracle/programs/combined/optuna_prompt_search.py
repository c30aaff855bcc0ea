"""A search over prompts and temperatures; each trial asks a development set."""
import optuna
from openai import OpenAI

client = OpenAI()
DEV = [("2+2", "4"), ("3*5", "15"), ("9-4", "5"), ("8/2", "4"), ("7+6", "13")]
PREFIXES = ["", "Think step by step. ", "You are a mathematician. "]


def accuracy(prefix, temperature):
    right = 0
    for question, answer in DEV:
        reply = client.chat.completions.create(
            model="gpt-4o-mini",
            temperature=temperature,
            messages=[{"role": "user", "content": prefix + question}],
        )
        right += answer in reply.choices[0].message.content
    return right / len(DEV)


def objective(trial):
    prefix = trial.suggest_categorical("prefix", PREFIXES)
    temperature = trial.suggest_float("temperature", 0, 1)
    return accuracy(prefix, temperature)


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=12)
print(accuracy("", 0), study.best_params)
