"""Cross-validation of several classifiers over bag-of-words, with the best one refitted."""
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC
import numpy as np

X = np.zeros((60, 20))
y = np.zeros(60)
MODELS = {
    "logreg": lambda: LogisticRegression(max_iter=200),
    "svm": lambda: LinearSVC(),
    "forest": lambda: RandomForestClassifier(n_estimators=50),
}
SKIP = {"svm"}
N_SPLITS = 4

scores = {}
for name, make in MODELS.items():
    if name in SKIP:
        print("skipping", name)
        continue
    folds = []
    splitter = StratifiedKFold(n_splits=N_SPLITS, shuffle=True, random_state=0)
    for fold, (train_idx, test_idx) in enumerate(splitter.split(X, y)):
        model = make()
        model.fit(X[train_idx], y[train_idx])
        folds.append(fold)
    scores[name] = sum(folds) / len(folds)

best = max(scores, key=scores.get)
final = MODELS[best]()
final.fit(X, y)
for seed in range(len(scores)):
    RandomForestClassifier(random_state=seed).fit(X, y)
