"""scikit-learn: fits of learners count, so do searches, with their configurations times folds as trials. Scalers,
encoders and prediction do not. What a search fits inside is part of it."""

import itertools
import math

from numpy import ndarray
from oracle import Thing, place, spend

SUBMODULES = ("datasets", "model_selection", "linear_model", "ensemble", "svm", "metrics", "pipeline", "preprocessing",
              "cluster", "neighbors", "tree", "decomposition", "base", "feature_extraction", "neural_network", "compose")
ROWS = {"iris": 150, "digits": 1797, "breast_cancer": 569, "wine": 178, "diabetes": 442}


class Bunch(dict):
    __getattr__ = dict.__getitem__


def _load(name):
    def load(return_X_y=False, **kwargs):
        X = ndarray([[0.1, 0.2, 0.3]] * ROWS[name])
        y = ndarray([index % 3 for index in range(ROWS[name])])
        return (X, y) if return_X_y else Bunch(data=X, target=y, feature_names=["a", "b", "c"], target_names=["x", "y", "z"])

    return load


for _name in ROWS:
    globals()[f"load_{_name}"] = _load(_name)


def make_classification(n_samples=100, n_features=20, **kwargs):
    return ndarray([[0.1] * 3] * n_samples), ndarray([i % 2 for i in range(n_samples)])


make_regression = make_blobs = make_moons = make_classification


def train_test_split(*arrays, test_size=0.25, **kwargs):
    out = []
    for each in arrays:
        test = test_size if isinstance(test_size, int) else math.ceil(len(each) * test_size)
        out += [each[: len(each) - test], each[len(each) - test :]]
    return out


class Estimator(Thing):
    def __init__(self, *args, **kwargs):
        self.__dict__.update(kwargs, _settings=kwargs)

    def set_params(self, **kwargs):
        return self

    def get_params(self, **kwargs):
        return dict(self._settings)

    def predict(self, X):
        return ndarray([0] * len(X))

    def predict_proba(self, X):
        return ndarray([[0.5, 0.5]] * len(X))

    def score(self, X, y=None):
        return 0.9

    def transform(self, X):
        return X

    def fit_transform(self, X, y=None):
        return X

    def fit(self, X, y=None, **kwargs):
        return self


class Learner(Estimator):
    def fit(self, X, y=None, **kwargs):
        spend("training")
        return self

    def partial_fit(self, X, y=None, **kwargs):
        spend("training")
        return self

    def fit_predict(self, X, y=None):
        spend("training")
        return ndarray([0] * len(X))


for _name in """LogisticRegression LinearRegression Ridge Lasso ElasticNet SGDClassifier RandomForestClassifier RandomForestRegressor
        GradientBoostingClassifier GradientBoostingRegressor HistGradientBoostingClassifier ExtraTreesClassifier SVC SVR LinearSVC
        KNeighborsClassifier DecisionTreeClassifier GaussianNB MultinomialNB MLPClassifier KMeans MiniBatchKMeans DBSCAN
        AdaBoostClassifier IsolationForest GaussianMixture""".split():
    globals()[_name] = type(_name, (Learner,), {})
for _name in """StandardScaler MinMaxScaler LabelEncoder OneHotEncoder TfidfVectorizer CountVectorizer SimpleImputer
        ColumnTransformer PolynomialFeatures""".split():
    globals()[_name] = type(_name, (Estimator,), {})


class PCA(Learner):
    """A decomposition is learned, as scikit-learn's own list of estimators has it."""

    def fit_transform(self, X, y=None):
        spend("training")
        return X


class Pipeline(Learner):
    def __init__(self, steps, **kwargs):
        super().__init__(steps=steps)


def make_pipeline(*steps):
    return Pipeline([(type(step).__name__.lower(), step) for step in steps])


def clone(learner):
    return learner


class BaseEstimator:
    pass


ClassifierMixin = type("ClassifierMixin", (), {})


def _folds(cv):
    return 5 if cv is None else cv if isinstance(cv, int) else cv.get_n_splits()


def _grid(grid):
    grids = grid if isinstance(grid, (list, tuple)) else [grid]
    return sum(math.prod(len(values) for values in each.values()) for each in grids)


class ParameterGrid:
    def __init__(self, grid):
        self.grids = grid if isinstance(grid, list) else [grid]

    def __iter__(self):
        for grid in self.grids:
            for values in itertools.product(*(grid[name] for name in sorted(grid))):
                yield dict(zip(sorted(grid), values))

    def __len__(self):
        return _grid(self.grids)


class Search(Estimator):
    def __init__(self, estimator, parameters=None, cv=None, n_iter=10, **kwargs):
        self.__dict__.update(estimator=estimator, cv=cv, best_params_={}, best_score_=0.9, cv_results_={})
        parameters = parameters or kwargs.get("param_grid") or kwargs.get("param_distributions")
        self.__dict__["configurations"] = self.count(parameters, n_iter)
        self.__dict__["best_estimator_"] = estimator

    def fit(self, X, y=None, **kwargs):
        spend("sweep", trials=self.configurations * _folds(self.cv))
        return self


class GridSearchCV(Search):
    def count(self, parameters, n_iter):
        return _grid(parameters)


class RandomizedSearchCV(Search):
    def count(self, parameters, n_iter):
        return n_iter


def cross_val_score(estimator, X, y=None, cv=None, **kwargs):
    spend("sweep", trials=_folds(cv))
    return ndarray([0.9] * _folds(cv))


def cross_validate(estimator, X, y=None, cv=None, **kwargs):
    spend("sweep", trials=_folds(cv))
    return {"test_score": ndarray([0.9] * _folds(cv))}


def cross_val_predict(estimator, X, y=None, cv=None, **kwargs):
    spend("sweep", trials=_folds(cv))
    return ndarray([0] * len(X))


class KFold:
    def __init__(self, n_splits=5, **kwargs):
        self.n_splits = n_splits

    def get_n_splits(self, *args):
        return self.n_splits

    def split(self, X, y=None, groups=None):
        size = len(X) // self.n_splits
        for fold in range(self.n_splits):
            test = range(fold * size, (fold + 1) * size)
            yield ndarray(i for i in range(len(X)) if i not in test), ndarray(test)


StratifiedKFold = GroupKFold = KFold


class RepeatedStratifiedKFold(KFold):
    def __init__(self, n_splits=5, n_repeats=10, **kwargs):
        self.n_splits = n_splits * n_repeats


RepeatedKFold = RepeatedStratifiedKFold


def accuracy_score(*args, **kwargs):
    return 0.9


f1_score = roc_auc_score = mean_squared_error = precision_score = recall_score = silhouette_score = accuracy_score
mean_absolute_error = log_loss = r2_score = accuracy_score
classification_report = lambda *args, **kwargs: "report"
confusion_matrix = lambda *args, **kwargs: ndarray([[1, 0], [0, 1]])
cosine_similarity = lambda a, b=None: ndarray([[0.5] * len(b or a)] * len(a))
