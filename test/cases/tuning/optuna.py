import optuna
from sklearn.datasets import fetch_covtype
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

X, y = fetch_covtype(return_X_y=True)


def objective(trial):
    model = RandomForestClassifier(n_estimators=trial.suggest_int("n", 100, 1000))
    return cross_val_score(model, X, y, cv=5).mean()


study = optuna.create_study(direction="maximize")
study.optimize(objective)  # warn: sweep-without-limit

capped = optuna.create_study(direction="maximize")
capped.optimize(objective, timeout=3600)  # ok
stopped = optuna.create_study(direction="maximize")
stopped.optimize(objective, callbacks=[optuna.study.MaxTrialsCallback(50)])  # ok
