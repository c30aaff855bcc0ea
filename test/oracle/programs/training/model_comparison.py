"""Several classifiers are fitted and scored in a loop."""
from sklearn.datasets import load_wine
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1)

models = {
    "logistic": LogisticRegression(max_iter=1000),
    "knn": KNeighborsClassifier(),
    "forest": RandomForestClassifier(n_estimators=300),
    "boosting": GradientBoostingClassifier(),
}
scores = {}
for name, model in models.items():
    model.fit(X_train, y_train)
    scores[name] = accuracy_score(y_test, model.predict(X_test))

best = max(scores, key=scores.get)
models[best].fit(X, y)
print(best, scores)
