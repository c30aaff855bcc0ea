# --- scikit-learn
import numpy as np
from sklearn.calibration import CalibratedClassifierCV
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier, StackingClassifier, VotingClassifier
from sklearn.feature_selection import RFE, RFECV, SelectFromModel, SelectKBest, SequentialFeatureSelector
from sklearn.inspection import PartialDependenceDisplay, permutation_importance
from sklearn.metrics import accuracy_score, classification_report
from sklearn.model_selection import GridSearchCV, LearningCurveDisplay, RandomizedSearchCV, cross_val_predict, cross_val_score, cross_validate, learning_curve, permutation_test_score, train_test_split, validation_curve
from sklearn.multioutput import MultiOutputClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, StandardScaler
from sklearn.svm import SVC

X, y = make_classification(1000, 20)
scaled = StandardScaler().fit_transform(X)
codes = LabelEncoder().fit_transform(y)
best = SelectKBest(k=5).fit_transform(X, y)
forest = RandomForestClassifier(n_estimators=50).fit(X, y)  #= training trees=50
print(accuracy_score(y, forest.predict(X)))
print(classification_report(y, forest.predict(X)))
CalibratedClassifierCV(SVC(), cv=3).fit(X, y)  #= training
StackingClassifier([("a", SVC())]).fit(X, y)  #= training
RFE(SVC(kernel="linear"), n_features_to_select=5).fit(X, y)  #= training
RFECV(SVC(kernel="linear"), cv=3).fit(X, y)  #= training
SequentialFeatureSelector(SVC()).fit(X, y)  #= training
SelectFromModel(forest, prefit=True).transform(X)
make_pipeline(StandardScaler(), SVC()).fit(X, y)  #= training
GridSearchCV(SVC(), {"C": [1, 10]}, cv=5).fit(X, y)  #= sweep trials=10
cross_val_score(SVC(), X, y, cv=4)  #= sweep trials=4
learning_curve(SVC(), X, y, cv=5)  #= sweep trials=25
permutation_test_score(SVC(), X, y, cv=5, n_permutations=100)  #= sweep trials=505
# --- imbalanced-learn
from imblearn.ensemble import BalancedRandomForestClassifier, RUSBoostClassifier
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import make_pipeline
from sklearn.linear_model import LogisticRegression

X2, y2 = SMOTE().fit_resample(X, y)
BalancedRandomForestClassifier(n_estimators=100).fit(X, y)  #= training trees=100
make_pipeline(SMOTE(), LogisticRegression()).fit(X, y)  #= training
# --- RAPIDS
import cuml
from cuml.cluster import DBSCAN
from cuml.ensemble import RandomForestClassifier
from cuml.manifold import TSNE, UMAP

DBSCAN(eps=0.3).fit(X)  #= training
RandomForestClassifier(n_estimators=80).fit(X, y)  #= training trees=80
UMAP(n_neighbors=15).fit_transform(X)  #= training
cuml.KMeans(n_clusters=8).fit(X)  #= training
# --- manifold
import hdbscan
import openTSNE
import pacmap
import phate
import trimap
import umap

umap.UMAP(n_components=2).fit_transform(X)  #= training
hdbscan.HDBSCAN(min_cluster_size=10).fit(X)  #= training
openTSNE.TSNE(perplexity=30).fit(X)  #= training
pacmap.PaCMAP().fit_transform(X)  #= training
phate.PHATE().fit_transform(X)  #= training
# --- boosting
import catboost
import lightgbm as lgb
import xgboost as xgb
from catboost import CatBoostClassifier, Pool
from ngboost import NGBRegressor

booster = xgb.train({"max_depth": 4}, xgb.DMatrix(X, y), num_boost_round=200)  #= training trees=200
booster.predict(xgb.DMatrix(X))
xgb.XGBClassifier(n_estimators=300).fit(X, y)  #= training trees=300
xgb.cv({"max_depth": 4}, xgb.DMatrix(X, y), nfold=5)  #= sweep trials=5
gbm = lgb.train({"objective": "binary"}, lgb.Dataset(X, y))  #= training trees=100
lgb.LGBMRegressor().fit(X, y)  #= training trees=100
CatBoostClassifier(iterations=500, verbose=0).fit(Pool(X, y))  #= training trees=500
CatBoostClassifier().select_features(X, y, features_for_select=list(range(20)), num_features_to_select=5)  #= training
NGBRegressor(n_estimators=400).fit(X, y)  #= training trees=400
# --- interpretable models and symbolic regression
from gplearn.genetic import SymbolicRegressor
from imodels import RuleFitClassifier
from interpret.glassbox import ExplainableBoostingClassifier
from pygam import LinearGAM, LogisticGAM
from pysr import PySRRegressor

ExplainableBoostingClassifier().fit(X, y)  #= training
RuleFitClassifier().fit(X, y)  #= training
LinearGAM().fit(X, y)  #= training
LogisticGAM().gridsearch(X, y)  #= sweep
SymbolicRegressor(population_size=5000, generations=20).fit(X, y)  #= training
PySRRegressor(niterations=40).fit(X, y)  #= training
# --- H2O
import h2o
from h2o.automl import H2OAutoML
from h2o.estimators import H2ODeepLearningEstimator, H2OGradientBoostingEstimator
from h2o.grid.grid_search import H2OGridSearch

h2o.init()
frame = h2o.import_file("x.csv")
gbm = H2OGradientBoostingEstimator(ntrees=150, max_depth=5)
gbm.train(x=columns, y="y", training_frame=frame)  #= training trees=150
deep = H2ODeepLearningEstimator(epochs=12)
deep.train(x=columns, y="y", training_frame=frame)  #= training epochs=12
aml = H2OAutoML(max_models=20)
aml.train(y="y", training_frame=frame)  #= sweep trials=20
grid = H2OGridSearch(H2OGradientBoostingEstimator, {"ntrees": [50, 100], "max_depth": [3, 5, 7]})
grid.train(x=columns, y="y", training_frame=frame)  #= sweep trials=6
# --- PyCaret
from pycaret.classification import *

setup(data=frame, target="y")
best = compare_models()  #= sweep
one = create_model("rf")  #= sweep trials=10
tuned = tune_model(one)  #= sweep trials=100
blended = blend_models([one, tuned])  #= sweep trials=10
stacked = stack_models([one, tuned])  #= sweep trials=10
final = finalize_model(tuned)  #= training
predict_model(final)
plot_model(one)
# --- AutoML
from autosklearn.classification import AutoSklearnClassifier
from evalml.automl import AutoMLSearch
from flaml import AutoML as Flaml
from lightautoml.automl.presets.tabular_presets import TabularAutoML
from supervised.automl import AutoML
from tpot import TPOTClassifier

Flaml().fit(X, y, task="classification", time_budget=60)  #= sweep seconds=60
TPOTClassifier(generations=5, population_size=20).fit(X, y)  #= sweep trials=600
AutoML(total_time_limit=300).fit(X, y)  #= sweep seconds=300
AutoSklearnClassifier(time_left_for_this_task=120).fit(X, y)  #= sweep seconds=120
automl = AutoMLSearch(X_train=X, y_train=y, problem_type="binary", max_batches=3)
automl.search()  #= sweep
TabularAutoML(task=task, timeout=600).fit_predict(frame, roles={"target": "y"})  #= sweep seconds=600
# --- LazyPredict
from lazypredict.Supervised import LazyClassifier

models, predictions = LazyClassifier(verbose=0).fit(X_train, X_test, y_train, y_test)  #= sweep
# --- searches of scikit-learn estimators
from boruta import BorutaPy
from hpsklearn import HyperoptEstimator
from mlxtend.feature_selection import SequentialFeatureSelector
from mlxtend.frequent_patterns import apriori
from sklearn.ensemble import RandomForestClassifier
from sklearn_genetic import GASearchCV
from skopt import BayesSearchCV, gp_minimize

BorutaPy(RandomForestClassifier(), n_estimators="auto").fit(X, y)  #= training
SequentialFeatureSelector(RandomForestClassifier(), k_features=3).fit(X, y)  #= training
apriori(frame, min_support=0.5)
BayesSearchCV(RandomForestClassifier(), {"max_depth": (1, 10)}, n_iter=32, cv=3).fit(X, y)  #= sweep trials=96
gp_minimize(objective, space, n_calls=40)  #= sweep trials=40
HyperoptEstimator(max_evals=25).fit(X, y)  #= sweep trials=25
# --- recommenders
import implicit
from implicit.als import AlternatingLeastSquares
from lightfm import LightFM
from lightfm.evaluation import precision_at_k
from recbole.quick_start import run_recbole
from surprise import SVD, Dataset, KNNBasic, Reader
from surprise.model_selection import GridSearchCV, cross_validate

AlternatingLeastSquares(factors=64, iterations=15).fit(matrix)  #= training epochs=15
model = LightFM(loss="warp")
model.fit(matrix, epochs=30, num_threads=2)  #= training epochs=30
model.fit_partial(matrix, epochs=1)  #= training epochs=1
precision_at_k(model, matrix)
data = Dataset.load_builtin("ml-100k")
algo = SVD(n_epochs=20)
algo.fit(data.build_full_trainset())  #= training epochs=20
algo.test(testset)
cross_validate(algo, data, measures=["RMSE"], cv=5)  #= sweep trials=5
search = GridSearchCV(SVD, {"n_epochs": [5, 10], "lr_all": [0.002, 0.005]}, measures=["rmse"], cv=3)
search.fit(data)  #= sweep trials=12
run_recbole(model="BPR", dataset="ml-100k", config_dict={"epochs": 50})  #= training epochs=50
# --- online learning
from river import compose, datasets, evaluate, linear_model, metrics, preprocessing

model = preprocessing.StandardScaler() | linear_model.LogisticRegression()
for x, y in datasets.Phishing():
    model.predict_one(x)
    model.learn_one(x, y)  #= training
evaluate.progressive_val_score(datasets.Phishing(), linear_model.LogisticRegression(), metrics.Accuracy())  #= training
# --- Spark ML
from pyspark.ml import Pipeline
from pyspark.ml.classification import LogisticRegression, RandomForestClassifier
from pyspark.ml.evaluation import MulticlassClassificationEvaluator
from pyspark.ml.feature import StringIndexer, VectorAssembler
from pyspark.ml.recommendation import ALS
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder

indexed = StringIndexer(inputCol="a", outputCol="b").fit(frame)
lr = LogisticRegression(maxIter=10)
model = lr.fit(frame)  #= training epochs=10
RandomForestClassifier(numTrees=40).fit(frame)  #= training trees=40
Pipeline(stages=[VectorAssembler(), lr]).fit(frame)  #= training
als = ALS(maxIter=5, userCol="u", itemCol="i", ratingCol="r").fit(frame)  #= training epochs=5
grid = ParamGridBuilder().addGrid(lr.regParam, [0.1, 0.01]).build()
CrossValidator(estimator=lr, estimatorParamMaps=grid, evaluator=MulticlassClassificationEvaluator(), numFolds=3).fit(frame)  #= sweep
# --- Dask, ThunderSVM, k-modes, metric learning, causal
from causalml.inference.meta import BaseXRegressor
from dask_ml.linear_model import LogisticRegression
from dask_ml.model_selection import GridSearchCV
from dask_ml.preprocessing import StandardScaler
from dowhy import CausalModel
from econml.dml import CausalForestDML, LinearDML
from kmodes.kmodes import KModes
from metric_learn import LMNN

StandardScaler().fit(X)
LogisticRegression().fit(X, y)  #= training
GridSearchCV(LogisticRegression(), {"C": [1, 2, 3]}, cv=3).fit(X, y)  #= sweep trials=9
KModes(n_clusters=4).fit_predict(X)  #= training
LMNN(n_neighbors=5).fit(X, y)  #= training
LinearDML().fit(Y, T, X=X, W=W)  #= training
CausalForestDML().fit(Y, T, X=X)  #= training
BaseXRegressor(learner=model).fit(X, treatment, y)  #= training
# --- synthetic data
from ctgan import CTGAN
from sdv.metadata import SingleTableMetadata
from sdv.single_table import CTGANSynthesizer, GaussianCopulaSynthesizer, TVAESynthesizer

CTGAN(epochs=10).fit(frame, columns)  #= training epochs=10
synth = CTGANSynthesizer(metadata, epochs=200)
synth.fit(frame)  #= training epochs=200
synth.sample(num_rows=100)  #= local-inference
TVAESynthesizer(metadata).fit(frame)  #= training epochs=300
