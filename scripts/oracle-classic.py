"""Measures how much processor time fits of classic learners take and writes the dated table data/measured/classic.csv:
made-up tables of several sizes, one thread, what `time.process_time` says (processor time, which other programs on the
machine touch little), the least of up to three runs. Needs scikit-learn, xgboost, lightgbm and catboost:

    python scripts/oracle-classic.py [NAME ...]

With names, only those learners are measured again and the others' rows stay. `rounds` and `depth` are what a program
would tell; `iterations` is what the fit then ran, where it says so. Made-up tables have two classes, half of the columns
inform, and a tenth of the labels is wrong, so that trees grow as they do on real tables.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import csv
import datetime
import importlib.metadata
import pathlib
import platform
import sys
import time
import warnings

import numpy
from catboost import CatBoostClassifier, CatBoostRegressor
from lightgbm import LGBMClassifier, LGBMRegressor
from sklearn import cluster, decomposition, discriminant_analysis, ensemble, gaussian_process, kernel_ridge, linear_model
from sklearn import manifold, mixture, naive_bayes, neighbors, neural_network, preprocessing, svm, tree
from sklearn.datasets import make_classification, make_regression
from xgboost import XGBClassifier, XGBRegressor

TABLE = pathlib.Path(__file__).resolve().parent.parent / "data/measured/classic.csv"
PACKAGES = ["scikit-learn", "numpy", "scipy", "xgboost-cpu", "xgboost", "lightgbm", "catboost"]
HEAD = ["learner", "rows", "features", "rounds", "depth", "iterations", "cpuSeconds"]

# Rows, columns, then trees and depth where the program tells them (0: it does not).
SIZES = [(500, 10), (2000, 50), (10000, 25), (20000, 100), (50000, 20)]
KERNEL = [(500, 10), (1000, 50), (2000, 25), (4000, 100), (6000, 20)]
CUBIC = [(300, 10), (600, 50), (1000, 25), (2000, 100)]
FOREST = [(500, 10, 100, 0), (2000, 50, 50, 0), (10000, 25, 30, 0), (20000, 20, 15, 0), (10000, 100, 20, 8)]
DEEP = [(500, 10, 30, 0), (2000, 50, 10, 0), (5000, 20, 20, 0), (10000, 25, 5, 0), (10000, 40, 10, 8)]
TREE = [(500, 10, 0, 0), (2000, 50, 0, 0), (10000, 25, 0, 0), (20000, 50, 0, 5), (50000, 20, 0, 0)]
SLOW_BOOST = [(500, 10, 100, 0), (2000, 50, 50, 0), (5000, 25, 50, 0), (10000, 25, 20, 5), (20000, 10, 50, 0)]
BOOST = [(500, 10, 100, 0), (2000, 50, 100, 0), (10000, 25, 200, 0), (20000, 100, 50, 0), (50000, 20, 100, 4)]
CAT = [(500, 10, 200, 0), (2000, 50, 100, 0), (10000, 25, 200, 0), (20000, 100, 50, 0), (50000, 20, 100, 4)]

LEARNERS = [
    (linear_model.LogisticRegression, SIZES),
    (linear_model.LinearRegression, SIZES),
    (linear_model.Ridge, SIZES),
    (linear_model.Lasso, SIZES),
    (discriminant_analysis.LinearDiscriminantAnalysis, SIZES),
    (linear_model.SGDClassifier, SIZES),
    (svm.LinearSVC, SIZES),
    (svm.SVC, KERNEL),
    (svm.SVR, KERNEL),
    (gaussian_process.GaussianProcessRegressor, CUBIC),
    (kernel_ridge.KernelRidge, CUBIC),
    (neighbors.KNeighborsClassifier, SIZES),
    (naive_bayes.GaussianNB, SIZES),
    (cluster.KMeans, SIZES),
    (mixture.GaussianMixture, SIZES),
    (cluster.DBSCAN, KERNEL),
    (cluster.AgglomerativeClustering, KERNEL),
    (manifold.TSNE, CUBIC),
    (decomposition.PCA, SIZES),
    (neural_network.MLPClassifier, [(500, 10), (1000, 50), (2000, 25), (5000, 20)]),
    (neural_network.MLPRegressor, [(500, 10), (1000, 50), (2000, 25), (5000, 20)]),
    (tree.DecisionTreeClassifier, TREE),
    (tree.DecisionTreeRegressor, TREE),
    (ensemble.RandomForestClassifier, FOREST),
    (ensemble.RandomForestRegressor, DEEP),
    (ensemble.ExtraTreesClassifier, FOREST),
    (ensemble.ExtraTreesRegressor, DEEP),
    (ensemble.IsolationForest, [(*size, 100, 0) for size in SIZES]),
    (ensemble.BaggingClassifier, [(*size[:3], 0) for size in DEEP]),
    (ensemble.AdaBoostClassifier, [(500, 10, 50, 0), (2000, 50, 50, 0), (10000, 25, 50, 0), (20000, 50, 20, 0)]),
    (ensemble.GradientBoostingClassifier, SLOW_BOOST),
    (ensemble.GradientBoostingRegressor, SLOW_BOOST),
    (ensemble.HistGradientBoostingClassifier, BOOST),
    (ensemble.HistGradientBoostingRegressor, BOOST),
    (LGBMClassifier, BOOST),
    (LGBMRegressor, BOOST),
    (XGBClassifier, BOOST),
    (XGBRegressor, BOOST),
    (CatBoostClassifier, CAT),
    (CatBoostRegressor, CAT),
]


def data_of(name, rows, features):
    if "Regress" in name and name != "LogisticRegression" or name in ("Ridge", "Lasso", "SVR", "KernelRidge"):
        table, target = make_regression(rows, features, n_informative=features // 2, noise=10.0, random_state=0)
        if name != "Lasso":  # whose default penalty leaves nothing of a target of size 1
            target = (target - target.mean()) / target.std()
    else:
        table, target = make_classification(rows, features, n_informative=features // 2, flip_y=0.1, random_state=0)
    return preprocessing.StandardScaler().fit_transform(table), target


def made(learner, rounds, depth):
    """One thread; else as the library makes it, but for the trees and levels of this size."""
    names = getattr(learner, "_get_param_names", lambda: [])() if learner.__module__.startswith("sklearn") else ["n_jobs"]
    given = {"n_jobs": 1} if "n_jobs" in names and "logistic" not in learner.__module__ else {}
    if learner is mixture.GaussianMixture:
        given["n_components"] = 8
    trees = "max_iter" if "HistGradient" in learner.__name__ else "n_estimators"
    if "HistGradient" in learner.__name__:
        given["early_stopping"] = False
    if learner.__module__.startswith("catboost"):
        given, trees = {"thread_count": 1, "verbose": False, "allow_writing_files": False}, "iterations"
    if learner.__module__.startswith("lightgbm"):
        given["verbose"] = -1
    if rounds:
        given[trees] = rounds
    if depth:
        given["depth" if "catboost" in learner.__module__ else "max_depth"] = depth
    return learner(**given)


def measure(learner, size):
    rows, features, rounds, depth = (*size, 0, 0)[:4]
    table, target = data_of(learner.__name__, rows, features)
    least, spent, model = float("inf"), 0.0, None
    for _ in range(3):
        model = made(learner, rounds, depth)
        start = time.process_time()
        model.fit(table, target)
        if learner is neighbors.KNeighborsClassifier:
            # The work is in asking: a fold of five, as cross-validation does.
            model.predict(table[: rows // 5])
        took = time.process_time() - start
        least, spent = min(least, took), spent + took
        if spent > 2:
            break
    return [learner.__name__, rows, features, rounds or "", depth or "", ran(model), f"{least:.4g}"]


def ran(model):
    if hasattr(model, "estimators_") or not type(model).__module__.startswith("sklearn"):
        return ""
    count = getattr(model, "n_iter_", None)
    return "" if count is None else int(numpy.max(count))


def main(wanted):
    warnings.filterwarnings("ignore")
    known = read() if wanted and TABLE.exists() else {}
    for learner, sizes in LEARNERS:
        if wanted and learner.__name__ not in wanted:
            continue
        known[learner.__name__] = [measure(learner, size) for size in sizes]
        for row in known[learner.__name__]:
            print(*row, flush=True)
        write(known)


def write(known):
    with TABLE.open("w", newline="") as file:
        file.write(about())
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEAD)
        for learner, _ in LEARNERS:
            writer.writerows(known.get(learner.__name__, []))


def read():
    rows = {}
    lines = [line for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    for row in list(csv.reader(lines))[1:]:
        rows.setdefault(row[0], []).append(row)
    return rows


def about():
    return (
        "# Processor time (s) of fits of classic learners on made-up tables, one thread; of KNeighbors also the answers to a\n"
        "# fifth of the rows. Written by scripts/oracle-classic.py, which says how.\n"
        f"# Date: {datetime.date.today()}. Processor: {processor()}. Python {platform.python_version()}, {versions()}.\n"
    )


def processor():
    try:
        lines = open("/proc/cpuinfo").read().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def versions():
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            pass
    return ", ".join(found)


main(sys.argv[1:])
