# Which classifier for the digits? Grid search over a few of them.
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

digits = load_digits()
X_train, X_test, y_train, y_test = train_test_split(digits.data, digits.target, test_size=0.3, random_state=0)

models = {
    "logreg": {
        "model": LogisticRegression(max_iter=2000),
        "params": {"clf__C": [0.01, 0.1, 1, 10]},
    },
    "svm": {
        "model": SVC(),
        "params": {"clf__C": [0.1, 1, 10], "clf__gamma": ["scale", 0.01, 0.001], "clf__kernel": ["rbf", "poly"]},
    },
    "forest": {
        "model": RandomForestClassifier(),
        "params": {"clf__n_estimators": [100, 300], "clf__max_depth": [None, 10, 20]},
    },
}

best_score = 0
best_name = None
best_model = None
rows = []
for name, mp in models.items():
    pipe = Pipeline([("scaler", StandardScaler()), ("clf", mp["model"])])
    search = GridSearchCV(pipe, mp["params"], cv=5, n_jobs=-1, return_train_score=False)
    search.fit(X_train, y_train)
    rows.append({"model": name, "best_score": search.best_score_, "best_params": search.best_params_})
    if search.best_score_ > best_score:
        best_score, best_name, best_model = search.best_score_, name, search.best_estimator_

for row in rows:
    print(f"{row['model']:10s} {row['best_score']:.4f} {row['best_params']}")

print("winner:", best_name)
y_pred = best_model.predict(X_test)
print(classification_report(y_test, y_pred))
