"""Gradient boosting by folds, out-of-fold predictions."""
import numpy as np
import xgboost as xgb
from lightgbm import LGBMClassifier
from sklearn.datasets import make_classification
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import KFold

X, y = make_classification(n_samples=600, n_features=12, random_state=0)
kf = KFold(n_splits=5, shuffle=True, random_state=0)
oof = np.zeros(600)

for fold, (train_idx, valid_idx) in enumerate(kf.split(X)):
    model = xgb.XGBClassifier(n_estimators=500, learning_rate=0.05)
    model.fit(X[train_idx], y[train_idx], eval_set=[(X[valid_idx], y[valid_idx])], verbose=False)
    other = LGBMClassifier(n_estimators=300)
    other.fit(X[train_idx], y[train_idx])
    print(fold, roc_auc_score(y[valid_idx], model.predict(X[valid_idx])))
