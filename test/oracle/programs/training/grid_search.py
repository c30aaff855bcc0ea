"""Two searches over scikit-learn models and a plain comparison."""
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

X, y = load_digits(return_X_y=True)

grid = {"C": [0.1, 1, 10, 100], "kernel": ["rbf", "linear"], "gamma": ["scale", 0.01, 0.001]}
search = GridSearchCV(SVC(), grid, cv=5)
search.fit(X, y)

wide = RandomizedSearchCV(SVC(), {"C": range(1, 1000), "gamma": [0.1, 0.01]}, n_iter=30, cv=3)
wide.fit(X, y)

for C in (0.01, 0.1, 1.0):
    pipeline = make_pipeline(StandardScaler(), LogisticRegression(C=C, max_iter=300))
    print(C, cross_val_score(pipeline, X, y, cv=10).mean())
