# --- Azure ML
from azureml.core import Environment, Experiment, ScriptRunConfig, Workspace
from azureml.train.automl import AutoMLConfig
from azureml.train.hyperdrive import HyperDriveConfig

ws = Workspace.from_config()
experiment = Experiment(ws, "x")
run = experiment.submit(ScriptRunConfig(source_directory=".", script="train.py"))  #= training
run.wait_for_completion(show_output=True)
drive = HyperDriveConfig(run_config=src, hyperparameter_sampling=ps, max_total_runs=20)
experiment.submit(drive)  #= sweep trials=20
experiment.submit(AutoMLConfig(task="classification", iterations=30))  #= sweep trials=30
# --- Azure ML, second
from azure.ai.ml import MLClient, command
from azure.ai.ml.automl import classification
from azure.ai.ml.entities import AmlCompute

ml_client = MLClient.from_config(credential)
ml_client.compute.begin_create_or_update(AmlCompute(name="cpu"))
job = command(code="./src", command="python train.py", environment="x", compute="gpu")
ml_client.jobs.create_or_update(job)  #= training
ml_client.create_or_update(job)  #= training
# --- SageMaker
import sagemaker
from sagemaker import KMeans, LinearLearner
from sagemaker.automl.automl import AutoML
from sagemaker.pytorch import PyTorch, PyTorchModel
from sagemaker.predictor import Predictor

KMeans(role=role, k=10).fit(records)  #= training
LinearLearner(role, 1, "ml.c4.xlarge").fit(records)  #= training
AutoML(role=role, target_attribute_name="y", max_candidates=10).fit(inputs="s3://x")  #= sweep trials=10
estimator = PyTorch("train.py", hyperparameters={"epochs": 3})
predictor = estimator.deploy(1, "ml.m5.xlarge")
predictor.predict(data)  #= local-inference
Predictor("endpoint").predict(data)  #= local-inference
estimator.transformer(1, "ml.m5.xlarge").transform("s3://x")  #= local-inference
PyTorchModel(model_data="s3://x", role=role)
# --- Vertex AI
from google.cloud import aiplatform

aiplatform.init(project="x")
job = aiplatform.AutoMLTextTrainingJob(display_name="x")
job.run(dataset=data)  #= training
aiplatform.AutoMLForecastingTrainingJob(display_name="x").run(dataset=data)  #= training
endpoint = aiplatform.Endpoint("projects/x")
endpoint.predict(instances=[1])  #= local-inference
aiplatform.Model("x").batch_predict(job_display_name="x", gcs_source="gs://x")  #= local-inference
# --- others that start trainings
import mlflow
from determined.experimental import client
from kubeflow.katib import KatibClient
from kubeflow.training import TrainingClient

mlflow.projects.run(".", entry_point="main", parameters={"alpha": 0.5})  #= training
mlflow.run(".", entry_point="main")  #= training
with mlflow.start_run() as run:
    mlflow.log_metric("x", 1)
client.create_experiment(config="const.yaml", model_dir=".")  #= training
TrainingClient().train(name="x", num_workers=2)  #= training
TrainingClient().get_job("x")
KatibClient().tune(name="x", objective=objective, parameters=parameters, max_trial_count=12)  #= sweep trials=12
# --- on Spark and Ray
from bigdl.orca.learn.pytorch import Estimator
from elephas.spark_model import SparkModel
from horovod.spark.keras import KerasEstimator

SparkModel(model, frequency="epoch", mode="asynchronous").fit(rdd, epochs=20, batch_size=32)  #= training epochs=20 batch=32
KerasEstimator(num_proc=4, model=net, batch_size=64, epochs=3).fit(frame)  #= training epochs=3 batch=64
Estimator.from_torch(model=net, optimizer=optimizer).fit(data=loader, epochs=2, batch_size=8)  #= training epochs=2 batch=8
# --- networks of long ago
import neurolab as nl
from nolearn.lasagne import NeuralNet
from pybrain.datasets import SupervisedDataSet
from pybrain.supervised.trainers import BackpropTrainer
from pybrain.tools.shortcuts import buildNetwork
from sknn.mlp import Classifier, Layer

net = buildNetwork(2, 3, 1)
net.activate([2, 1])  #= local-inference
ds = SupervisedDataSet(2, 1)
ds.addSample((0, 0), (0,))
trainer = BackpropTrainer(net, ds)
trainer.trainEpochs(50)  #= training epochs=50
trainer.trainUntilConvergence(maxEpochs=1000)  #= training epochs=1000
nn = nl.net.newff([[-7, 7]], [5, 1])
nn.train(inp, tar, epochs=500, show=100)  #= training epochs=500
nn.sim(inp)  #= local-inference
NeuralNet(layers=layers, max_epochs=40).fit(X, y)  #= training epochs=40
Classifier(layers=[Layer("Softmax")], n_iter=25).fit(X, y)  #= training epochs=25
# --- Theano
import theano
import theano.tensor as T

x = T.matrix()
train_model = theano.function(inputs=[x], outputs=cost, updates=updates)
score = theano.function([x], cost)
for epoch in range(30):
    for i in range(100):
        train_model(i)  #= training
# --- training in one call
import trlx
from fastestimator import Estimator, Network, Pipeline
from pytorch_accelerated import Trainer
from tensorpack import AutoResumeTrainConfig, SimpleTrainer, launch_train_with_config
from torchtnt.framework.train import train
from kan import KAN, create_dataset

est = Estimator(pipeline=pipeline, network=network, epochs=2)
est.fit()  #= training epochs=2
est.test()  #= local-inference
Trainer(net, loss_func=loss, optimizer=optimizer).train(train_dataset=data, num_epochs=8, per_device_batch_size=32)  #= training epochs=8 batch=32
launch_train_with_config(AutoResumeTrainConfig(model=model, max_epoch=100), SimpleTrainer())  #= training epochs=100
train(unit, loader, max_epochs=4)  #= training epochs=4
trlx.train("gpt2", reward_fn=reward, prompts=prompts)  #= training
model = KAN(width=[2, 5, 1], grid=5, k=3, seed=42)
model.fit(create_dataset(f, n_var=2), opt="LBFGS", steps=50, lamb=0.001)  #= training steps=50
model.plot()
# --- made smaller
from auto_round import AutoRound
from gptqmodel import GPTQModel, QuantizeConfig
from llmcompressor import oneshot
from deepsparse import Pipeline

oneshot(model="TinyLlama/TinyLlama-1.1B-Chat-v1.0", dataset="open_platypus", recipe=recipe)  #= local-inference
AutoRound(model, tokenizer, bits=4).quantize()  #= training
model = GPTQModel.load("meta-llama/Llama-3.2-1B-Instruct", QuantizeConfig(bits=4))  #= model-load
model.quantize(calibration, batch_size=1)  #= local-inference
model.generate("text")  #= local-inference
pipe = Pipeline.create(task="sentiment-analysis", model_path="x")
pipe("text")  #= local-inference
# --- reinforcement learning
import spinup
from baselines import deepq
from brax.training.agents.ppo import train as ppo
from finrl.agents.stablebaselines3.models import DRLAgent
from mushroom_rl.core import Core
from rsl_rl.runners import OnPolicyRunner
from garage.trainer import Trainer

act = deepq.learn(env, network="mlp", lr=1e-3, total_timesteps=100000)  #= training steps=100000
act.save("x.pkl")
spinup.ppo_pytorch(env_fn, epochs=250)  #= training epochs=250
agent = DRLAgent(env=env)
model = agent.get_model("ppo")
agent.train_model(model=model, tb_log_name="ppo", total_timesteps=50000)  #= training steps=50000
Core(agent, mdp).learn(n_steps=1000, n_steps_per_fit=1)  #= training steps=1000
OnPolicyRunner(env, config).learn(num_learning_iterations=1500)  #= training epochs=1500
Trainer(config).train(n_epochs=100, batch_size=4000)  #= training epochs=100 batch=4000
make_inference, params, _ = ppo.train(environment=env, num_timesteps=10_000_000)  #= training steps=10000000
# --- tables through networks
from be_great import GReaT
from pytabkit import RealMLP_TD_Classifier
from realtabformer import REaLTabFormer
from synthcity.plugins import Plugins
from tabicl import TabICLClassifier

great = GReaT(llm="distilgpt2", batch_size=32, epochs=50)
great.fit(frame)  #= training epochs=50 batch=32
great.sample(n_samples=100)  #= local-inference
RealMLP_TD_Classifier().fit(X, y)  #= training
rtf = REaLTabFormer(model_type="tabular", epochs=10)
rtf.fit(frame)  #= training epochs=10
Plugins().get("ctgan").fit(frame)  #= training
clf = TabICLClassifier()
clf.fit(X, y)  #= training
clf.predict(X)  #= local-inference
# --- series with holes
from pypots.imputation import SAITS

saits = SAITS(n_steps=48, n_features=37, epochs=10, batch_size=16)
saits.fit(data)  #= training epochs=10 batch=16
saits.impute(data)  #= local-inference
# --- atoms, cells, brains
import celltypist
import tangram as tg
from braindecode import EEGClassifier
from chgnet.model.model import CHGNet
from geneformer import EmbExtractor
from nilearn.decoding import Decoder
from nilearn.maskers import NiftiMasker
from pyriemann.classification import MDM
from unimol_tools import MolTrain, UniMolRepr

predictions = celltypist.annotate(adata, model="Immune_All_Low.pkl")  #= local-inference
celltypist.train(adata, labels="x")  #= training
tg.map_cells_to_space(sc, sp, num_epochs=500)  #= training epochs=500
EEGClassifier(net, max_epochs=4, batch_size=64).fit(X, y)  #= training epochs=4 batch=64
CHGNet.load().predict_structure(structure)  #= local-inference
EmbExtractor(model_type="CellClassifier").extract_embs("model", "data", "out", "x")  #= local-inference
NiftiMasker().fit_transform(image)
Decoder(estimator="svc").fit(X, y)  #= training
MDM().fit(X, y)  #= training
MolTrain(task="classification", epochs=10, batch_size=16).fit(data="x.csv")  #= training epochs=10 batch=16
UniMolRepr(data_type="molecule").get_repr(smiles)  #= local-inference
# --- the book's own functions
import torch
from d2l import torch as d2l

train_iter, test_iter = d2l.load_data_fashion_mnist(256)
d2l.train_ch6(net, train_iter, test_iter, 10, lr, d2l.try_gpu())  #= training epochs=10
d2l.train_ch3(net, train_iter, test_iter, loss, 5, updater)  #= training epochs=5
d2l.train_ch13(net, train_iter, test_iter, loss, trainer, 4, devices)  #= training epochs=4
d2l.train_seq2seq(net, train_iter, lr, 300, vocab, device)  #= training epochs=300
d2l.Trainer(max_epochs=3).fit(model, data)  #= training epochs=3
d2l.evaluate_accuracy_gpu(net, test_iter)  #= local-inference
d2l.predict_ch8("time traveller", 50, net, vocab, device)  #= local-inference
d2l.plot(x, y, legend=["a"])
d2l.set_figsize()
# --- looking into language models
from colpali_engine.models import ColPali, ColPaliProcessor
from sae_lens import LanguageModelSAERunnerConfig, SAETrainingRunner
from transformer_lens import HookedTransformer, utils
import torch

model = HookedTransformer.from_pretrained("gpt2-small", device="cuda")  #= model-load model=gpt2-small
tokens = model.to_tokens("text")
logits, cache = model.run_with_cache(tokens)  #= local-inference
loss = model(tokens, return_type="loss")  #= local-inference
model.generate("text", max_new_tokens=20)  #= local-inference
SAETrainingRunner(LanguageModelSAERunnerConfig(model_name="gpt2")).run()  #= training
col = ColPali.from_pretrained("vidore/colpali-v1.2", torch_dtype=torch.bfloat16).eval()  #= model-load
processor = ColPaliProcessor.from_pretrained("vidore/colpali-v1.2")
rows = processor(["a"])
with torch.no_grad():
    vectors = col(**processor.process_images(images))  #= local-inference
# --- calibrated by what passes through
import nncf
from neural_compressor import quantization
from neural_compressor.config import PostTrainingQuantConfig
from torchtuples import Model

nncf.quantize(model, nncf.Dataset(loader))  #= local-inference
quantization.fit(model=net, conf=PostTrainingQuantConfig(), calib_dataloader=loader)  #= local-inference
Model(net, loss, optimizer).fit(x, y, batch_size=256, epochs=20)  #= training epochs=20 batch=256
