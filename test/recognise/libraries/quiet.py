# --- measures that ask no network
import torchmetrics
from sklearn.metrics import roc_auc_score
from torchmetrics import Accuracy, MetricCollection
from torchmetrics.classification import BinaryF1Score
from torchmetrics.functional import mean_squared_error
from torchmetrics.image import PeakSignalNoiseRatio, StructuralSimilarityIndexMeasure

accuracy = Accuracy(task="multiclass", num_classes=3).to("cuda")
for x, y in loader:
    accuracy.update(x, y)
    accuracy(x, y)
    PeakSignalNoiseRatio()(x, y)
    StructuralSimilarityIndexMeasure().update(x, y)
MetricCollection([Accuracy(task="binary"), BinaryF1Score()])(x, y)
mean_squared_error(x, y)
roc_auc_score(x, y)
# --- pictures are prepared
import albumentations as A
import cv2
import kornia
import torch
import torchvision.transforms.v2 as T
from kornia.augmentation import RandomAffine
from kornia.feature import CornerHarris
from monai.data import CacheDataset, DataLoader
from monai.metrics import DiceMetric
from monai.transforms import Compose, EnsureTyped
from torchvision.ops import nms
from ultralytics.utils.metrics import box_iou

with torch.no_grad():
    x = A.Compose([A.HorizontalFlip()])(image=picture)["image"]
    x = T.Compose([T.Resize(10)])(x)
    x = RandomAffine(30)(x)
    x = CornerHarris(0.04)(x)
    x = kornia.filters.gaussian_blur2d(x, (3, 3), (1, 1))
    keep = nms(boxes, scores, 0.5)
    score = DiceMetric()(x, x)
data = CacheDataset(files, transform=Compose([EnsureTyped(keys="image")]))
edges = cv2.Canny(picture, 1, 2)
orb = cv2.ORB_create().detectAndCompute(picture, None)
# --- explanations of trees, and pictures of them
import shap
from captum.attr import visualization as viz
from sklearn.inspection import partial_dependence

explainer = shap.TreeExplainer(model)
values = explainer.shap_values(X)
shap.plots.beeswarm(explainer(X))
shap.summary_plot(values, X)
shap.LinearExplainer(model, X).shap_values(X)
viz.visualize_image_attr(a, b)
# --- what is configured and never run
from art.estimators.classification import PyTorchClassifier
from catalyst import dl
from composer import Trainer
from detectron2.config import get_cfg
from detectron2.data import DatasetCatalog, MetadataCatalog
from foolbox.attacks import LinfPGD
from h2o.estimators import H2OGradientBoostingEstimator
from ignite.engine import Engine, Events
from mmengine.config import Config
from poutyne import Model
from pytorch_metric_learning import losses, miners
from ray.rllib.algorithms.ppo import PPOConfig
from skorch import NeuralNetClassifier
from stable_baselines3 import PPO
from stable_baselines3.common.env_checker import check_env
from tianshou.data import Batch, ReplayBuffer

cfg = get_cfg()
cfg.MODEL.DEVICE = "cpu"
DatasetCatalog.register("x", lambda: [])
classifier = PyTorchClassifier(model=net, loss=loss, input_shape=(1,), nb_classes=2)
attack = LinfPGD()
engine = Engine(step)
engine.add_event_handler(Events.COMPLETED, print)
trainer = Trainer(model=net, max_duration="2ep")
runner = dl.SupervisedRunner()
model = Model(net, "sgd", "mse")
config = PPOConfig().training(lr=0.1).environment("x")
check_env(env)
agent = PPO("MlpPolicy", env)
agent.save("x")
gbm = H2OGradientBoostingEstimator(ntrees=5)
buffer = ReplayBuffer(20)
buffer.add(Batch())
batch = buffer.sample(4)
miner = miners.MultiSimilarityMiner()
pairs = miner(embeddings, labels)
loss = losses.TripletMarginLoss()(embeddings, labels, pairs)
net = NeuralNetClassifier(Module)
net.set_params(lr=0.1)
# --- tables are prepared
import h2o
from dask_ml.preprocessing import Categorizer
from imblearn.over_sampling import SMOTE
from pyspark.ml import Pipeline
from pyspark.ml.feature import StandardScaler, StringIndexer, VectorAssembler
from pyspark.sql import SparkSession
from river import preprocessing
from sdv.metadata import SingleTableMetadata
from sktime.transformations.series.difference import Differencer
from surprise import Dataset, Reader, accuracy

spark = SparkSession.builder.getOrCreate()
frame = spark.read.csv("x.csv").groupBy("a").count()
indexed = StringIndexer(inputCol="a", outputCol="b").fit(frame).transform(frame)
Pipeline(stages=[StringIndexer(), VectorAssembler()]).fit(frame)
Categorizer().fit_transform(frame)
X2, y2 = SMOTE().fit_resample(X, y)
scaler = preprocessing.StandardScaler()
scaler.learn_one(x)
Differencer().fit_transform(series)
accuracy.rmse(predictions)
h2o.import_file("x.csv").describe()
metadata = SingleTableMetadata()
metadata.detect_from_dataframe(frame)
# --- texts are prepared
import spacy
from flair.data import Corpus, Sentence
from gensim.models.phrases import Phraser, Phrases
from gensim.parsing.preprocessing import preprocess_string
from nltk.stem import PorterStemmer
from spacy.tokens import DocBin
from torchtext.data.utils import get_tokenizer
from torchtext.vocab import GloVe, build_vocab_from_iterator

nlp = spacy.blank("en")
doc = nlp("one sentence")
db = DocBin(docs=[doc])
Phraser(Phrases(sentences))[sentences]
vocab = build_vocab_from_iterator(tokens)
vectors = GloVe(name="6B").get_vecs_by_tokens(["a"])
PorterStemmer().stem("running")
sentence = Sentence("one")
# --- sound is prepared
import librosa
import torchaudio
from pyannote.core import Annotation, Segment
from pyannote.metrics.diarization import DiarizationErrorRate
from speechbrain.dataio.dataio import read_audio

wave, rate = torchaudio.load("a.wav")
mel = torchaudio.transforms.MelSpectrogram()(wave)
wave = torchaudio.functional.resample(wave, rate, 16000)
signal = read_audio("a.wav")
feature = librosa.feature.mfcc(y=y, sr=rate)
DiarizationErrorRate()(one, other)
# --- models are converted and kept
import coremltools as ct
import mlflow
import onnx
import onnxruntime as ort
import openvino as ov
import tensorrt as trt
import torch
from onnxruntime.quantization import quantize_dynamic

torch.onnx.export(net, x, "m.onnx")
onnx.checker.check_model(onnx.load("m.onnx"))
session = ort.InferenceSession("m.onnx")
names = [one.name for one in session.get_inputs()]
quantize_dynamic("m.onnx", "q.onnx")
core = ov.Core()
model = core.read_model("m.xml")
ov.save_model(model, "n.xml")
builder = trt.Builder(trt.Logger())
engine = builder.build_serialized_network(network, config)
mlflow.sklearn.log_model(model, "m")
mlflow.register_model("runs:/1/m", "n")
ct.convert(traced).save("m.mlpackage")
# --- graphs are prepared
import dgl
import torch
from torch_geometric.data import Data
from torch_geometric.nn import global_mean_pool
from torch_geometric.transforms import ToUndirected
from torch_geometric.utils import to_networkx

data = ToUndirected()(Data(x=x, edge_index=edges))
graph = to_networkx(data)
g = dgl.add_self_loop(dgl.graph((a, b)))
with torch.no_grad():
    pooled = global_mean_pool(x, batch)
