"""Tune LightGBM on the breast cancer data."""
import lightgbm as lgb
import optuna
from sklearn.datasets import load_breast_cancer
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split

N_TRIALS = 60
SEED = 42

data = load_breast_cancer()
X_train, X_test, y_train, y_test = train_test_split(data.data, data.target, test_size=0.2, random_state=SEED)


def objective(trial):
    params = {
        "objective": "binary",
        "verbosity": -1,
        "n_estimators": trial.suggest_int("n_estimators", 50, 500),
        "learning_rate": trial.suggest_float("learning_rate", 1e-3, 0.3, log=True),
        "num_leaves": trial.suggest_int("num_leaves", 8, 256),
        "min_child_samples": trial.suggest_int("min_child_samples", 5, 100),
        "subsample": trial.suggest_float("subsample", 0.5, 1.0),
        "colsample_bytree": trial.suggest_float("colsample_bytree", 0.5, 1.0),
    }
    model = lgb.LGBMClassifier(**params, random_state=SEED)
    cv = StratifiedKFold(n_splits=5, shuffle=True, random_state=SEED)
    scores = cross_val_score(model, X_train, y_train, cv=cv, scoring="roc_auc")
    return scores.mean()


def main():
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    baseline = lgb.LGBMClassifier(random_state=SEED)
    baseline.fit(X_train, y_train)
    print("baseline:", accuracy_score(y_test, baseline.predict(X_test)))

    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=SEED))
    study.optimize(objective, n_trials=N_TRIALS, show_progress_bar=True)
    print("best value:", study.best_value)
    for key, value in study.best_params.items():
        print(f"  {key}: {value}")

    final = lgb.LGBMClassifier(**study.best_params, random_state=SEED)
    final.fit(X_train, y_train)
    proba = final.predict_proba(X_test)
    print("tuned:", roc_auc_score(y_test, proba))


if __name__ == "__main__":
    main()
