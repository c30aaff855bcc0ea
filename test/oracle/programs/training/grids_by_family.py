"""Several families of models, each with its own search; nested validation for the winner."""
import numpy as np
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import (GridSearchCV, KFold, ParameterGrid, RandomizedSearchCV, StratifiedKFold,
                                     cross_val_score, train_test_split)
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

CS = np.logspace(-2, 2, 5)
INNER = StratifiedKFold(n_splits=4, shuffle=True, random_state=0)

SEARCHES = {
    "logreg": (LogisticRegression(max_iter=500), {"clf__C": CS, "clf__penalty": ["l1", "l2"], "clf__class_weight": [None, "balanced"]}),
    "svm": (SVC(), [{"clf__kernel": ["linear"], "clf__C": CS}, {"clf__kernel": ["rbf"], "clf__C": CS, "clf__gamma": [0.01, 0.1, 1]}]),
    "forest": (RandomForestClassifier(), {"clf__n_estimators": range(50, 201, 50), "clf__max_depth": [None, 5, 10]}),
}


def search(name, X, y):
    learner, grid = SEARCHES[name]
    pipe = Pipeline([("scale", StandardScaler()), ("clf", learner)])
    if name == "forest":
        s = RandomizedSearchCV(pipe, grid, n_iter=6, cv=3, random_state=1)
        return s.fit(X, y)
    s = GridSearchCV(pipe, grid, cv=INNER, n_jobs=-1)
    s.fit(X, y)
    return s


for load in (load_breast_cancer, load_wine):
    X, y = load(return_X_y=True)
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=7)
    fitted = {name: search(name, X_tr, y_tr) for name in SEARCHES}
    winner = max(fitted, key=lambda n: fitted[n].best_score_)
    scores = cross_val_score(fitted[winner].best_estimator_, X, y, cv=KFold(8))
    print(load.__name__, winner, scores.mean())

# by hand
for params in ParameterGrid({"n_estimators": [10, 100], "max_depth": [2, 4, 8]}):
    if params["n_estimators"] * params["max_depth"] > 400:
        continue
    RandomForestClassifier(**params).fit(X_tr, y_tr)
