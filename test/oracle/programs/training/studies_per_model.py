import optuna
from sklearn.datasets import load_digits
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_score
from xgboost import XGBClassifier

optuna.logging.set_verbosity(optuna.logging.WARNING)
X, y = load_digits(return_X_y=True)
TRIALS = {"rf": 20, "gb": 10}


def space(trial, kind):
    if kind == "rf":
        return RandomForestClassifier(
            n_estimators=trial.suggest_int("n", 50, 300, step=50), max_depth=trial.suggest_int("d", 3, 12)
        )
    return GradientBoostingClassifier(learning_rate=trial.suggest_float("lr", 1e-3, 0.3, log=True))


class Objective:
    def __init__(self, kind, folds=3):
        self.kind = kind
        self.folds = folds

    def __call__(self, trial):
        model = space(trial, self.kind)
        scores = []
        for step, (tr, va) in enumerate(StratifiedKFold(self.folds).split(X, y)):
            model.fit(X[list(tr)], y[list(tr)])
            scores.append(model.score(X[list(va)], y[list(va)]))
            trial.report(sum(scores) / len(scores), step)
            if trial.should_prune():
                raise optuna.TrialPruned()
        return sum(scores) / len(scores)


best = {}
for kind, n_trials in TRIALS.items():
    study = optuna.create_study(direction="maximize", study_name=kind)
    study.optimize(Objective(kind), n_trials=n_trials)
    best[kind] = study.best_value


def xgb_objective(trial):
    params = {"max_depth": trial.suggest_int("max_depth", 2, 8), "eta": trial.suggest_float("eta", 0.01, 0.3)}
    return cross_val_score(XGBClassifier(**params), X, y, cv=4).mean()


xgb_study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=3))
xgb_study.optimize(xgb_objective, n_trials=25, timeout=600)
final = XGBClassifier(**xgb_study.best_params).fit(X, y)
print(best, final)
