"""Pool-based active learning with a committee; the pool shrinks and the labelled set grows."""
import lightgbm as lgb
import numpy as np
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import KFold, train_test_split
from sklearn.naive_bayes import GaussianNB

X, y = make_classification(n_samples=600, n_features=20, random_state=0)
X_pool, X_test, y_pool, y_test = train_test_split(X, y, test_size=100)
COMMITTEE = {"lr": LogisticRegression, "nb": GaussianNB}
QUERY, START, TARGET = 50, 100, 300

labelled = list(range(START))
unlabelled = [i for i in range(len(X_pool)) if i >= START]
history = []
while len(labelled) < TARGET and unlabelled:
    members = []
    for name, cls in COMMITTEE.items():
        member = cls()
        member.fit(X_pool[labelled], y_pool[labelled])
        members.append(member)
    scores = [m.predict_proba(X_pool[unlabelled]) for m in members]
    chosen, unlabelled = unlabelled[:QUERY], unlabelled[QUERY:]
    labelled.extend(chosen)
    history.append(accuracy_score(y_test, members[0].predict(X_test)))

# a bagged booster on what was labelled: seeds times folds
models = []
for seed in (11, 22, 33):
    params = {"objective": "binary", "seed": seed, "verbosity": -1}
    for fold, (tr, va) in enumerate(KFold(n_splits=5).split(labelled)):
        if fold == 4 and seed != 11:
            continue
        models.append(lgb.train(params, lgb.Dataset(X_pool, y_pool), num_boost_round=200))
print(len(models), len(history), np.mean(history))
