# --- Ignite
import torch
from ignite.engine import Engine, Events, create_supervised_evaluator, create_supervised_trainer
from ignite.handlers import ModelCheckpoint
from ignite.metrics import Accuracy

trainer = create_supervised_trainer(model, optimizer, criterion, device=device)
evaluator = create_supervised_evaluator(model, metrics={"accuracy": Accuracy()}, device=device)
trainer.add_event_handler(Events.EPOCH_COMPLETED, ModelCheckpoint("x", "y"))
trainer.run(train_loader, max_epochs=7)  #= training epochs=7
evaluator.run(val_loader)  #= local-inference
# --- Ignite with a step of one's own
from ignite.engine import Engine


def update(engine, batch):
    optimizer.zero_grad()
    loss = criterion(model(batch[0]), batch[1])
    loss.backward()
    optimizer.step()
    return loss.item()


trainer = Engine(update)
trainer.run(train_loader, max_epochs=5)  #= training epochs=5
# --- Catalyst
from catalyst import dl, metrics, utils

runner = dl.SupervisedRunner(input_key="features", output_key="logits")
runner.train(model=model, criterion=criterion, optimizer=optimizer, loaders=loaders, num_epochs=3, callbacks=[dl.AccuracyCallback(input_key="logits", target_key="targets")])  #= training epochs=3
runner.evaluate_loader(model=model, loader=loaders["valid"], callbacks=[])  #= local-inference
for logits in runner.predict_loader(loader=loaders["valid"]):  #= local-inference
    keep(logits)
# --- skorch
from skorch import NeuralNetClassifier

net = NeuralNetClassifier(Module, max_epochs=12, lr=0.1)
net.fit(X, y)  #= training epochs=12 batch=128
net.predict_proba(X)  #= local-inference
net.partial_fit(X, y)  #= training epochs=12
# --- Poutyne
from poutyne import Experiment, Model, ModelCheckpoint

model = Model(network, "sgd", "cross_entropy", batch_metrics=["accuracy"], device="cuda")
model.fit_generator(train_loader, valid_loader, epochs=8)  #= training epochs=8
model.fit(x, y, epochs=4, batch_size=16)  #= training epochs=4 batch=16
loss, accuracy = model.evaluate_generator(test_loader)  #= local-inference
experiment = Experiment("./x", network, optimizer="sgd", task="classif")
experiment.train(train_loader, valid_loader, epochs=9)  #= training epochs=9
experiment.test(test_loader)  #= local-inference
# --- torchbearer
from torchbearer import Trial

trial = Trial(model, optimizer, loss, metrics=["acc"]).to("cuda")
trial.with_generators(train_generator=train, val_generator=val)
trial.run(epochs=10)  #= training epochs=10
# --- fastai
from fastai.vision.all import *

path = untar_data(URLs.PETS)
dls = ImageDataLoaders.from_name_func(path, files, valid_pct=0.2, label_func=is_cat, item_tfms=Resize(224))
learn = vision_learner(dls, resnet34, metrics=error_rate).to_fp16()
learn.lr_find()  #= training steps=100
learn.fine_tune(2)  #= training epochs=2
learn.fit_one_cycle(5, lr_max=1e-3)  #= training epochs=5
learn.show_results()
interp = ClassificationInterpretation.from_learner(learn)  #= local-inference
interp.plot_confusion_matrix()
preds, targets = learn.get_preds()  #= local-inference
learn.tta()  #= local-inference
learn.predict("cat.jpg")  #= local-inference
learn.export("x.pkl")
# --- fastai, architectures by name
from fastai.vision.all import *

def fit(arch, epochs=5):
    learn = vision_learner(dls, arch, metrics=error_rate).to_fp16()
    learn.fine_tune(epochs, 0.01)  #= training epochs=5 model=convnext_small_in22k
    return learn.tta(dl=test)  #= local-inference model=convnext_small_in22k
fit("convnext_small_in22k")
unet_learner(dls, models.resnet34).fit_one_cycle(1)  #= training epochs=1 model=resnet34
# --- transformers, a trainer of one's own
from transformers import Trainer

class Answering(Trainer):
    def evaluate(self, eval_dataset=None):
        output = self.prediction_loop(self.get_eval_dataloader(eval_dataset), description="Evaluation")  #= local-inference
        loop = self.prediction_loop if self.args.use_legacy_prediction_loop else self.evaluation_loop
        return loop(self.get_eval_dataloader(eval_dataset), description="Evaluation")  #= local-inference
# --- fastai, other learners
from fastai.collab import CollabDataLoaders, collab_learner
from fastai.tabular.all import TabularDataLoaders, accuracy, tabular_learner
from fastai.text.all import AWD_LSTM, TextDataLoaders, language_model_learner, text_classifier_learner

learn = text_classifier_learner(TextDataLoaders.from_folder("x"), AWD_LSTM, drop_mult=0.5)
learn.unfreeze()
learn.fit_one_cycle(4, 1e-2)  #= training epochs=4
table = tabular_learner(dls, metrics=accuracy)
table.fit_one_cycle(1)  #= training epochs=1
collab_learner(dls, n_factors=50, y_range=(0.5, 5.5)).fit_one_cycle(5, 5e-3)  #= training epochs=5
# --- fastai 1
from fastai.vision import ImageDataBunch, cnn_learner, create_cnn, models

data = ImageDataBunch.from_folder("x")
learn = create_cnn(data, models.resnet34)
learn.fit(3)  #= training epochs=3
learn.recorder.plot_losses()
# --- Lightning
import pytorch_lightning as pl
from pytorch_lightning.tuner import Tuner
from lightning.pytorch.cli import LightningCLI

trainer = pl.Trainer(max_epochs=10)
trainer.fit(module, datamodule=data)  #= training epochs=10
trainer.test(module, datamodule=data)  #= local-inference
tuner = Tuner(trainer)
tuner.lr_find(module)  #= training steps=100
tuner.scale_batch_size(module)  #= training
trainer.tune(module)  #= training
cli = LightningCLI(Module, Data)  #= training
# --- Lightning Flash
import flash
from flash.image import ImageClassificationData, ImageClassifier

model = ImageClassifier(backbone="resnet18", num_classes=2)
trainer = flash.Trainer(max_epochs=3)
trainer.finetune(model, datamodule=data, strategy="freeze")  #= training epochs=3
trainer.predict(model, datamodule=data)  #= local-inference
# --- Composer
from composer import Trainer
from composer.models import ComposerClassifier

trainer = Trainer(model=ComposerClassifier(net), train_dataloader=loader, max_duration="2ep", eval_dataloader=eval_loader)
trainer.fit()  #= training epochs=2
trainer.eval()  #= local-inference
# --- Determined, Horovod, Fabric
import lightning as L

fabric = L.Fabric(accelerator="cuda", devices=1)
model, optimizer = fabric.setup(model, optimizer)
for epoch in range(6):
    for batch in loader:
        optimizer.zero_grad()
        loss = model(batch)
        fabric.backward(loss)  #= training epochs=6
        optimizer.step()
# --- labml
from labml import experiment, lab, monit, tracker
from labml.configs import BaseConfigs, option
from labml_helpers.train_valid import TrainValidConfigs


class Configs(TrainValidConfigs):
    epochs: int = 32
    batch_size: int = 16


def main():
    experiment.create(name="transformer")
    conf = Configs()
    experiment.configs(conf, {"optimizer.learning_rate": 1.0})
    experiment.add_pytorch_models({"model": conf.model})
    with experiment.start():
        conf.run()  #= training epochs=32


main()
# --- labml, with epochs told when it is configured
from labml import experiment
from labml_nn.experiments.nlp_autoregression import NLPAutoRegressionConfigs


class Configs(NLPAutoRegressionConfigs):
    model: object


def main():
    experiment.create(name="switch")
    conf = Configs()
    experiment.configs(conf, {"epochs": 128, "batch_size": 10})
    with experiment.start():
        conf.run()  #= training epochs=128 batch=10


if __name__ == "__main__":
    main()
# --- Hugging Face trainers
from peft import LoraConfig, get_peft_model
from setfit import SetFitModel, Trainer as SetFitTrainer, TrainingArguments as SetFitArguments
from transformers import AutoModelForSequenceClassification, AutoTokenizer, DataCollatorWithPadding, Seq2SeqTrainer, Seq2SeqTrainingArguments, Trainer, TrainingArguments
from trl import DPOConfig, DPOTrainer, GRPOConfig, GRPOTrainer, KTOTrainer, ORPOTrainer, RewardTrainer, SFTConfig, SFTTrainer

model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")  #= model-load
model = get_peft_model(model, LoraConfig(r=8))
model.print_trainable_parameters()
trainer = Trainer(model=model, args=TrainingArguments("x", num_train_epochs=4), train_dataset=data)
trainer.train()  #= training epochs=4 batch=8
trainer.evaluate()  #= local-inference
trainer.save_model("x")
Seq2SeqTrainer(model, Seq2SeqTrainingArguments("x"), train_dataset=data).train()  #= training epochs=3
SFTTrainer("Qwen/Qwen3-0.6B", train_dataset=data, args=SFTConfig(max_steps=50)).train()  #= training steps=50
DPOTrainer(model, args=DPOConfig(num_train_epochs=2), train_dataset=data).train()  #= training epochs=2
GRPOTrainer("Qwen/Qwen3-0.6B", reward_funcs=length, args=GRPOConfig(num_train_epochs=1), train_dataset=data).train()  #= training epochs=1
fit = SetFitModel.from_pretrained("sentence-transformers/paraphrase-mpnet-base-v2")  #= model-load
SetFitTrainer(model=fit, args=SetFitArguments(num_epochs=2, batch_size=16), train_dataset=data).train()  #= training epochs=2 batch=16
fit.predict(["good"])  #= local-inference
# --- torchtune, litgpt, LLaMA-Factory, axolotl, unsloth
from litgpt import LLM, Config, finetune, pretrain
from litgpt.args import TrainArgs
from llamafactory.train.tuner import run_exp
from unsloth import FastLanguageModel

run_exp(dict(stage="sft", num_train_epochs=3.0, per_device_train_batch_size=2, model_name_or_path="meta-llama/Meta-Llama-3-8B"))  #= training epochs=3
llm = LLM.load("microsoft/phi-2")  #= model-load
tuned = finetune.lora.setup("microsoft/phi-2", train=TrainArgs(epochs=1, max_steps=6, micro_batch_size=1))  #= training epochs=1 steps=6 batch=1
pretrain.setup("pythia-14m", model_config=Config(block_size=4), train=TrainArgs(max_tokens=64, micro_batch_size=2))  #= training steps=8
pretrain.setup("pythia-14m", train=TrainArgs(max_tokens=3_000_000, micro_batch_size=4))  #= training batch=4
llm.generate("What do llamas eat?", max_new_tokens=50)  #= local-inference
# --- DeepSpeed
import deepspeed

engine, optimizer, _, _ = deepspeed.initialize(model=model, config=config)
for epoch in range(3):
    for batch in loader:
        loss = engine(batch)
        engine.backward(loss)  #= training epochs=3
        engine.step()
# --- DeepSpeed pipelines
import deepspeed

engine, _, _, _ = deepspeed.initialize(model=net, config=config, training_data=data)
for step in range(500):
    loss = engine.train_batch()  #= training steps=500
# --- ColossalAI
from colossalai.booster import Booster

booster = Booster(plugin=plugin)
model, optimizer, criterion, loader, _ = booster.boost(model, optimizer, criterion, loader)
for epoch in range(4):
    for x, y in loader:
        loss = criterion(model(x), y)
        booster.backward(loss, optimizer)  #= training epochs=4
        optimizer.step()
# --- Avalanche
from avalanche.benchmarks.classic import SplitMNIST
from avalanche.training.supervised import Naive

benchmark = SplitMNIST(n_experiences=5)
strategy = Naive(model, optimizer, criterion, train_mb_size=32, train_epochs=2, eval_mb_size=32)
for experience in benchmark.train_stream:
    strategy.train(experience)  #= training epochs=2 batch=32
    strategy.eval(benchmark.test_stream)  #= local-inference
# --- Flower
import flwr as fl
from flwr.client import NumPyClient
from flwr.server.strategy import FedAvg

history = fl.simulation.start_simulation(client_fn=client, num_clients=10, config=fl.server.ServerConfig(num_rounds=5), strategy=FedAvg())  #= training
# --- learn2learn
import learn2learn as l2l

maml = l2l.algorithms.MAML(model, lr=0.1)
for iteration in range(1000):
    clone = maml.clone()
    clone.adapt(loss(clone(x), y))
    error = loss(clone(x2), y2)
    error.backward()  #= training steps=1000
    opt.step()
# --- Paddle
import paddle
import paddle.nn as nn

model = paddle.Model(net)
model.prepare(paddle.optimizer.Adam(parameters=model.parameters()), nn.CrossEntropyLoss())
model.fit(train_set, epochs=5, batch_size=64, verbose=1)  #= training epochs=5 batch=64
model.evaluate(test_set, batch_size=64)  #= local-inference
model.predict(test_set)  #= local-inference
# --- Paddle by hand
import paddle


class Net(paddle.nn.Layer):
    def __init__(self):
        super().__init__()
        self.fc = paddle.nn.Linear(10, 1)

    def forward(self, x):
        return self.fc(x)


net = Net()
opt = paddle.optimizer.SGD(learning_rate=0.1, parameters=net.parameters())
for epoch in range(20):
    for x, y in loader():
        loss = paddle.nn.functional.mse_loss(net(x), y)
        loss.backward()  #= training epochs=20
        opt.step()
        opt.clear_grad()
net.eval()
guess = net(x)  #= local-inference
# --- MXNet Gluon
import mxnet as mx
from mxnet import autograd, gluon, nd
from mxnet.gluon import nn

net = nn.Sequential()
net.add(nn.Dense(10))
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1})
for epoch in range(10):
    for data, label in train_data:
        with autograd.record():
            loss = loss_fn(net(data), label)
        loss.backward()  #= training epochs=10
        trainer.step(64)
# --- MXNet modules
import mxnet as mx

mod = mx.mod.Module(symbol=net, context=mx.gpu())
mod.fit(train_iter, eval_data=val_iter, num_epoch=8)  #= training epochs=8
mod.predict(val_iter)  #= local-inference
mod.score(val_iter, "acc")  #= local-inference
# --- Ludwig
from ludwig.api import LudwigModel

model = LudwigModel(config)
stats, _, _ = model.train(dataset="x.csv")  #= training
model.predict(dataset="y.csv")  #= local-inference
model.evaluate(dataset="y.csv")  #= local-inference
# --- ktrain
import ktrain
from ktrain import text

trn, val, preproc = text.texts_from_folder("x", maxlen=500, preprocess_mode="bert")
model = text.text_classifier("bert", train_data=trn, preproc=preproc)
learner = ktrain.get_learner(model, train_data=trn, val_data=val, batch_size=6)
learner.lr_find()  #= training
learner.lr_plot()
learner.fit_onecycle(2e-5, 4)  #= training epochs=4 batch=6
learner.autofit(1e-4, 3)  #= training epochs=3
learner.fit(1e-4, 2)  #= training epochs=2
predictor = ktrain.get_predictor(learner.model, preproc=preproc)
predictor.predict("good")  #= local-inference
# --- autogluon
from autogluon.multimodal import MultiModalPredictor
from autogluon.tabular import TabularDataset, TabularPredictor
from autogluon.timeseries import TimeSeriesPredictor

predictor = TabularPredictor(label="class").fit(TabularDataset("x.csv"), time_limit=60)  #= sweep seconds=60
predictor.leaderboard(test)
TimeSeriesPredictor(prediction_length=48).fit(series, presets="medium_quality")  #= sweep
multi = MultiModalPredictor(label="y")
multi.fit(train, time_limit=120)  #= sweep seconds=120
multi.predict(test)  #= local-inference
# --- LightlySSL, pytorch-metric-learning, pytorch-tabular, tabnet, tabular
from pytorch_metric_learning import losses, miners, testers, trainers
from pytorch_tabnet.tab_model import TabNetClassifier, TabNetRegressor
from pytorch_tabular import TabularModel
from pytorch_widedeep import Trainer as WideTrainer
from tabpfn import TabPFNClassifier

TabNetClassifier().fit(X, y, max_epochs=30, batch_size=512)  #= training epochs=30 batch=512
TabularModel(data_config=d, model_config=m, trainer_config=t).fit(train=train)  #= training
WideTrainer(model, objective="binary").fit(X_wide=w, X_tab=t, target=y, n_epochs=5, batch_size=256)  #= training epochs=5 batch=256
metric = trainers.MetricLossOnly(models, optimizers, 32, losses_, miners_, dataset)
metric.train(num_epochs=4)  #= training epochs=4
TabPFNClassifier().fit(X, y)  #= training
# --- allennlp
from allennlp.commands.train import train_model_from_file
from allennlp.predictors import Predictor
from allennlp.training import GradientDescentTrainer

predictor = Predictor.from_path("bidaf.tar.gz")  #= model-load
predictor.predict(passage="x", question="y")  #= local-inference
trainer = GradientDescentTrainer(model=model, optimizer=optimizer, data_loader=loader, num_epochs=5)
trainer.train()  #= training epochs=5
# --- NVIDIA NeMo
import nemo.collections.asr as nemo_asr
import pytorch_lightning as pl

model = nemo_asr.models.EncDecCTCModel.from_pretrained("stt_en_conformer_ctc_large")  #= model-load
model.transcribe(["a.wav"])  #= audio
