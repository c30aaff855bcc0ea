# --- Optuna
import optuna
from optuna.integration import LightGBMTunerCV, OptunaSearchCV
import optuna.integration.lightgbm as lgb
from sklearn.svm import SVC


def objective(trial):
    model = SVC(C=trial.suggest_float("C", 0.1, 10, log=True))
    model.fit(X, y)  #= training learner=SVC
    return model.score(X_test, y_test)


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=50)  #= sweep trials=50
print(study.best_trial)
optuna.visualization.plot_optimization_history(study)
lgb.train(params, dtrain, valid_sets=[dval])  #= sweep
# --- Optuna, a learner that an objective makes of its trial
import optuna
import lightgbm as lgb
import torch


class Objective:
    def __init__(self, data):
        self.data = data

    def __call__(self, trial):
        params = {"max_depth": trial.suggest_int("max_depth", 2, 8)}
        booster = lgb.train(params, lgb.Dataset(X, y), num_boost_round=20)  #= training learner=lightgbm
        return booster.best_score


optuna.create_study().optimize(Objective(data), n_trials=30)  #= sweep trials=30
# --- Optuna, a rate of a trial is no network
import jax
import optax
import optuna


def objective(trial):
    opt = optax.adam(trial.suggest_float("lr", 1e-5, 1e-1, log=True))
    state = opt.init(params)
    for epoch in range(10):
        grads = jax.grad(loss)(params, batch)  #= training learner=?
        updates, state = opt.update(grads, state)
    return score(params)


optuna.create_study().optimize(objective, n_trials=100)  #= sweep trials=100
# --- Ray
import ray
from ray import train, tune
from ray.rllib.algorithms.ppo import PPOConfig
from ray.train import ScalingConfig
from ray.train.torch import TorchTrainer
from ray.train.xgboost import XGBoostTrainer
from ray.tune.schedulers import ASHAScheduler

tuner = tune.Tuner(trainable, tune_config=tune.TuneConfig(num_samples=10, scheduler=ASHAScheduler()), param_space={"lr": tune.loguniform(1e-4, 1e-1)})
results = tuner.fit()  #= sweep trials=10
tune.run("PPO", stop={"training_iteration": 10}, config={"lr": tune.grid_search([0.01, 0.001, 0.0001])})  #= sweep trials=3
TorchTrainer(loop, train_loop_config={"epochs": 4, "batch_size": 32}, scaling_config=ScalingConfig(num_workers=2)).fit()  #= training epochs=4
XGBoostTrainer(params={}, label_column="y", num_boost_round=20, datasets={"train": data}).fit()  #= training trees=20
algo = PPOConfig().environment("CartPole-v1").training(train_batch_size=4000).build()
for i in range(10):
    result = algo.train()  #= training times=10
algo.evaluate()  #= local-inference
algo.compute_single_action(observation)  #= local-inference
# --- Ray data
import ray


class Predictor:
    def __init__(self):
        from transformers import pipeline
        self.model = pipeline("text-classification", model="bert-base-uncased")  #= model-load

    def __call__(self, batch):
        batch["out"] = self.model(list(batch["text"]))  #= local-inference
        return batch


ray.data.read_text("x").map_batches(Predictor, concurrency=2).show()
# --- W&B
import wandb

sweep_id = wandb.sweep({"method": "random", "parameters": {"lr": {"min": 0.1, "max": 0.2}}}, project="x")
wandb.agent(sweep_id, function=train, count=12)  #= sweep trials=12
# --- Hyperopt
from hyperopt import Trials, fmin, hp, tpe

best = fmin(fn=objective, space={"x": hp.uniform("x", 0, 1)}, algo=tpe.suggest, max_evals=60, trials=Trials())  #= sweep trials=60
# --- Bayesian optimisation
import nevergrad as ng
from ax.service.ax_client import AxClient
from ax.service.managed_loop import optimize
from bayes_opt import BayesianOptimization
from smac import HyperparameterOptimizationFacade, Scenario

BayesianOptimization(f=f, pbounds={"x": (0, 1)}).maximize(init_points=2, n_iter=8)  #= sweep trials=10
ng.optimizers.NGOpt(parametrization=2, budget=100).minimize(f)  #= sweep trials=100
optimize(parameters=[], evaluation_function=f, total_trials=20)  #= sweep trials=20
HyperparameterOptimizationFacade(Scenario(space, n_trials=50), f).optimize()  #= sweep trials=50
# --- Keras Tuner
import keras_tuner

tuner = keras_tuner.Hyperband(build, objective="val_loss", max_epochs=9, factor=3)
tuner.search(x, y, validation_split=0.2)  #= sweep
# --- GPyOpt, pymoo, DEAP, NEAT, evolution
import neat
import pyswarms as ps
from GPyOpt.methods import BayesianOptimization

BayesianOptimization(f=f, domain=domain).run_optimization(max_iter=15)  #= sweep trials=15
# --- BoTorch, GPyTorch, GPy, GPflow
import GPy
import gpflow
import gpytorch
import torch
from botorch.fit import fit_gpytorch_mll
from botorch.models import SingleTaskGP
from botorch.optim import optimize_acqf
from gpytorch.mlls import ExactMarginalLogLikelihood

gp = SingleTaskGP(train_X, train_Y)
fit_gpytorch_mll(ExactMarginalLogLikelihood(gp.likelihood, gp))  #= training
GPy.models.GPRegression(X, Y, GPy.kern.RBF(1)).optimize(messages=True)  #= training
gpflow.optimizers.Scipy().minimize(model.training_loss, model.trainable_variables)  #= training
# --- GPyTorch by hand
import gpytorch
import torch


class GP(gpytorch.models.ExactGP):
    def __init__(self, x, y, likelihood):
        super().__init__(x, y, likelihood)
        self.mean = gpytorch.means.ConstantMean()

    def forward(self, x):
        return gpytorch.distributions.MultivariateNormal(self.mean(x), x)


likelihood = gpytorch.likelihoods.GaussianLikelihood()
model = GP(x, y, likelihood)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
mll = gpytorch.mlls.ExactMarginalLogLikelihood(likelihood, model)
for i in range(50):
    optimizer.zero_grad()
    loss = -mll(model(x), y)
    loss.backward()  #= training steps=50
    optimizer.step()
# --- PyMC, NumPyro, Stan
import arviz as az
import bambi as bmb
import cmdstanpy
import numpyro
import pymc as pm
import stan
from numpyro.infer import MCMC, NUTS

with pm.Model() as model:
    mu = pm.Normal("mu", 0, 1)
    trace = pm.sample(2000, tune=1000)  #= training steps=2000
    approx = pm.fit(n=30000)  #= training steps=30000
    prior = pm.sample_prior_predictive()
    pm.find_MAP()  #= training
az.plot_trace(trace)
mcmc = MCMC(NUTS(net), num_warmup=500, num_samples=1000)
mcmc.run(key)  #= training steps=1000
fit = cmdstanpy.CmdStanModel(stan_file="x.stan").sample(data=data, iter_sampling=800)  #= training steps=800
posterior = stan.build(code, data=data)
posterior.sample(num_chains=4, num_samples=1000)  #= training steps=1000
bmb.Model("y ~ x", frame).fit(draws=500)  #= training steps=500
# --- explainers
import lime
import shap
from alibi.explainers import AnchorTabular, KernelShap
from captum.attr import IntegratedGradients, LayerGradCam
from eli5.sklearn import PermutationImportance
from lime.lime_image import LimeImageExplainer
from lime.lime_tabular import LimeTabularExplainer
from pytorch_grad_cam import GradCAM

explainer = shap.KernelExplainer(model.predict, background)
values = explainer.shap_values(X, nsamples=100)  #= local-inference passes=100
shap.summary_plot(values, X)
deep = shap.DeepExplainer(net, background).shap_values(X)  #= local-inference
LimeTabularExplainer(X).explain_instance(X[0], model.predict_proba)  #= local-inference passes=5000
LimeImageExplainer().explain_instance(image, net.predict, num_samples=200)  #= local-inference passes=200
IntegratedGradients(net).attribute(x, target=0, n_steps=200)  #= local-inference passes=200
GradCAM(model=net, target_layers=[layer])(input_tensor=x)  #= local-inference
AnchorTabular(model.predict, names).explain(X[0])  #= local-inference
# --- attacks
import foolbox as fb
import torchattacks
from art.attacks.evasion import FastGradientMethod
from art.defences.trainer import AdversarialTrainer
from art.estimators.classification import PyTorchClassifier
from autoattack import AutoAttack
from textattack import Attacker

attack = torchattacks.PGD(net, eps=8 / 255, steps=10)
adversarial = attack(images, labels)  #= local-inference
fmodel = fb.PyTorchModel(net, bounds=(0, 1))
fb.attacks.LinfPGD()(fmodel, images, labels, epsilons=[0.1])  #= local-inference
classifier = PyTorchClassifier(model=net, loss=loss, input_shape=(1, 28, 28), nb_classes=10)
classifier.fit(x, y, batch_size=64, nb_epochs=3)  #= training epochs=3 batch=64
classifier.predict(x)  #= local-inference
FastGradientMethod(estimator=classifier, eps=0.2).generate(x=x)  #= local-inference
AdversarialTrainer(classifier, attacks=attack).fit(x, y, nb_epochs=5)  #= training epochs=5
AutoAttack(net, eps=0.3).run_standard_evaluation(x, y)  #= local-inference
