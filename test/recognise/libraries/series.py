# --- Darts
from darts import TimeSeries
from darts.dataprocessing.transformers import Scaler
from darts.datasets import AirPassengersDataset
from darts.metrics import mape
from darts.models import ExponentialSmoothing, NBEATSModel, RegressionModel, TFTModel

series = AirPassengersDataset().load()
train = Scaler().fit_transform(series)
ExponentialSmoothing().fit(train)  #= training
model = NBEATSModel(input_chunk_length=24, output_chunk_length=12, n_epochs=50, batch_size=16)
model.fit(train)  #= training epochs=50 batch=16
model.predict(n=36)  #= local-inference
model.historical_forecasts(series, start=0.6)  #= local-inference
default = TFTModel(24, 12)
default.fit(train)  #= training epochs=100 batch=32
mape(series, model)
# --- neuralforecast, statsforecast, mlforecast
from mlforecast import MLForecast
from neuralforecast import NeuralForecast
from neuralforecast.auto import AutoNHITS
from neuralforecast.models import NBEATS, NHITS
from statsforecast import StatsForecast
from statsforecast.models import AutoARIMA
from utilsforecast.losses import mae

nf = NeuralForecast(models=[NBEATS(h=12, input_size=24, max_steps=200)], freq="M")
nf.fit(df=frame)  #= training steps=200
nf.predict()  #= local-inference
nf.cross_validation(df=frame, n_windows=3)  #= training steps=200
sf = StatsForecast(models=[AutoARIMA(season_length=12)], freq="M")
sf.fit(frame)  #= training
sf.forecast(df=frame, h=12)  #= training
MLForecast(models=[model], freq="D").fit(frame)  #= training
# --- GluonTS
from gluonts.dataset.pandas import PandasDataset
from gluonts.evaluation import Evaluator, make_evaluation_predictions
from gluonts.torch import DeepAREstimator
from gluonts.mx import Trainer, SimpleFeedForwardEstimator

predictor = DeepAREstimator(prediction_length=12, freq="M", trainer_kwargs={"max_epochs": 5}).train(training_data=data)  #= training epochs=5
forecasts = list(predictor.predict(test))  #= local-inference
old = SimpleFeedForwardEstimator(prediction_length=24, trainer=Trainer(epochs=7)).train(data)  #= training epochs=7
it, ts = make_evaluation_predictions(dataset=test, predictor=predictor)  #= local-inference
# --- PyTorch Forecasting
import lightning.pytorch as pl
from pytorch_forecasting import TemporalFusionTransformer, TimeSeriesDataSet
from pytorch_forecasting.models.temporal_fusion_transformer.tuning import optimize_hyperparameters

training = TimeSeriesDataSet(frame, time_idx="t", target="y", group_ids=["g"])
tft = TemporalFusionTransformer.from_dataset(training, learning_rate=0.03)
trainer = pl.Trainer(max_epochs=30)
trainer.fit(tft, train_dataloaders=training.to_dataloader(train=True, batch_size=64))  #= training epochs=30
tft.predict(loader)  #= local-inference
study = optimize_hyperparameters(loader, other, model_path="x", n_trials=40, max_epochs=20)  #= sweep trials=40
# --- Prophet
from prophet import Prophet
from prophet.diagnostics import cross_validation, performance_metrics
from prophet.plot import plot_plotly

m = Prophet(yearly_seasonality=True)
m.add_regressor("x")
m.fit(frame)  #= training
future = m.make_future_dataframe(periods=365)
forecast = m.predict(future)
cv = cross_validation(m, initial="730 days", period="180 days", horizon="365 days")  #= sweep
performance_metrics(cv)
m.plot(forecast)
# --- old Prophet, NeuralProphet
from fbprophet import Prophet
from neuralprophet import NeuralProphet

Prophet().fit(frame)  #= training
n = NeuralProphet(epochs=20)
n.fit(frame, freq="D")  #= training epochs=20
n.predict(frame)  #= local-inference
# --- pmdarima, statsmodels, arch
import pmdarima as pm
import statsmodels.api as sm
import statsmodels.formula.api as smf
from arch import arch_model
from statsmodels.tsa.arima.model import ARIMA
from statsmodels.tsa.seasonal import seasonal_decompose
from statsmodels.tsa.stattools import adfuller

adfuller(y)
seasonal_decompose(y)
model = pm.auto_arima(y, seasonal=True, m=12)  #= training
model.predict(n_periods=12)
fit = ARIMA(y, order=(1, 1, 1)).fit()  #= training
fit.summary()
fit.forecast(12)
ols = sm.OLS(y, sm.add_constant(X)).fit()  #= training
smf.logit("y ~ x", data=frame).fit()  #= training
arch_model(returns, vol="Garch").fit()  #= training
# --- sktime, tslearn, pyts, tsai, aeon
from aeon.classification.convolution_based import RocketClassifier as Aeon
from sktime.classification.kernel_based import RocketClassifier
from sktime.forecasting.naive import NaiveForecaster
from sktime.transformations.panel.rocket import Rocket
from tsai.all import TSClassifier
from tslearn.clustering import TimeSeriesKMeans
from tslearn.preprocessing import TimeSeriesScalerMeanVariance

RocketClassifier(num_kernels=2000).fit(X, y)  #= training
NaiveForecaster().fit(y)  #= training
X2 = TimeSeriesScalerMeanVariance().fit_transform(X)
TimeSeriesKMeans(n_clusters=3, metric="dtw", max_iter=10).fit(X)  #= training epochs=10
Aeon().fit(X, y)  #= training
learn = TSClassifier(X, y, splits=splits, bs=64)
learn.fit_one_cycle(10, 1e-3)  #= training epochs=10
# --- Chronos, TimesFM, Lag-Llama, TimeGPT's local kin
import timesfm
import torch
from chronos import BaseChronosPipeline, ChronosPipeline

pipeline = ChronosPipeline.from_pretrained("amazon/chronos-t5-small", device_map="cuda")  #= model-load
pipeline.predict(context=torch.tensor(y), prediction_length=12)  #= local-inference
tfm = timesfm.TimesFm(hparams=hparams, checkpoint=checkpoint)
tfm.forecast([y], freq=[0])  #= local-inference
# --- survival
from lifelines import CoxPHFitter, KaplanMeierFitter
from pycox.models import CoxPH
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sksurv.ensemble import RandomSurvivalForest
from sksurv.linear_model import CoxnetSurvivalAnalysis

KaplanMeierFitter().fit(T, E)  #= training
CoxPHFitter().fit(frame, "T", "E")  #= training
RandomSurvivalForest(n_estimators=300).fit(X, y)  #= training trees=300
make_pipeline(StandardScaler(), CoxnetSurvivalAnalysis()).fit(X, y)  #= training learner=CoxnetSurvivalAnalysis
model = CoxPH(net, optimizer)
log = model.fit(x, y, batch_size=256, epochs=512, callbacks=callbacks)  #= training epochs=512 batch=256
# --- anomaly detection
from alibi_detect.od import OutlierVAE
from anomalib.engine import Engine
from anomalib.models import Patchcore
from pyod.models.auto_encoder import AutoEncoder
from pyod.models.iforest import IForest
from pyod.models.knn import KNN

IForest().fit(X)  #= training
AutoEncoder(epoch_num=20).fit(X)  #= training epochs=20
KNN().fit(X)  #= training
od = OutlierVAE(threshold=0.1, latent_dim=2)
od.fit(X, epochs=50)  #= training epochs=50
od.predict(X)  #= local-inference
engine = Engine(max_epochs=3)
engine.fit(datamodule=data, model=Patchcore())  #= training epochs=3
engine.test(datamodule=data, model=model)  #= local-inference
# --- TiRex, kept by an object
from tirex import load_model

class Forecaster:
    def __init__(self):
        self.model = load_model("NX-AI/TiRex")
    def forecast(self, x):
        return self.model.forecast(x, prediction_length=8)  #= local-inference model=NX-AI/TiRex
