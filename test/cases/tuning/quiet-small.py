# A few configurations on a small table.
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score

X, y = load_iris(return_X_y=True)
search = GridSearchCV(LogisticRegression(max_iter=500), {"C": [0.01, 0.1, 1, 10, 100], "tol": [1e-4, 1e-3]}, cv=5)
search.fit(X, y)  # ok
print(cross_val_score(search.best_estimator_, X, y, cv=10).mean())  # ok
