// Time series: forecasters of statistics and networks, classifiers of series, survival, detectors of outliers.

import type { CallFact } from '../flow/facts';
import { evaluation, fitting, load, pass, training } from './library-calls';
import { knownDefault } from './read';
import type { Recogniser } from './recogniser';
import { readFirst } from './source';
import { searched } from './tuner-size';
import type { SweepSize, Workload } from './workload';

/** Darts' networks; its other models are statistics or wrap a learner of tables. */
const DARTS =
  'darts.models.**.{RNNModel,BlockRNNModel,NBEATSModel,NHiTSModel,TCNModel,TransformerModel,TFTModel,DLinearModel,NLinearModel,TiDEModel,TSMixerModel}';
const PYCOX = 'pycox.models.**.*()';
const ALIBI = 'alibi_detect.{od,cd,ad}.**.*()';

export const forecasting: Recogniser = {
  sdk: 'forecasting',
  packages: {
    tirex: 'tirex-ts',
    fbprophet: 'prophet',
    chronos: 'chronos-forecasting',
    sksurv: 'scikit-survival',
    pytorch_forecasting: 'pytorch-forecasting',
  },
  imports: [
    'prophet',
    'fbprophet',
    'neuralprophet',
    'darts',
    'statsforecast',
    'neuralforecast',
    'mlforecast',
    'hierarchicalforecast',
    'gluonts',
    'pytorch_forecasting',
    'chronos',
    'timesfm',
    'pmdarima',
    'arch',
    'statsmodels',
    'tslearn',
    'aeon',
    'orbit',
    'kats',
    'greykite',
    'autots',
    'lifelines',
    'sksurv',
    'pycox',
    'alibi_detect',
    'pyod',
    'skforecast',
    'merlion',
    'uni2ts',
    'momentfm',
    'tirex',
  ],
  calls: [
    fitting(['prophet.**.Prophet().fit', 'fbprophet.**.Prophet().fit'], { samples: ['0', 'df'] }),
    {
      kind: 'sweep',
      host: 'local',
      call: '{prophet,fbprophet}.diagnostics.cross_validation',
      sweep: prophetFolds,
    },
    training('neuralprophet.**.NeuralProphet().fit', {
      epochs: ['epochs', 'receiver:epochs'],
      batchSize: ['batch_size', 'receiver:batch_size'],
      samples: ['0', 'df'],
    }),
    pass('neuralprophet.**.NeuralProphet().{predict,test}'),
    training(
      [`${DARTS}{.load_from_checkpoint,.load,}().{fit,fit_from_dataset}`],
      { epochs: ['epochs', 'receiver:n_epochs'], batchSize: ['receiver:batch_size'] },
      { epochs: 100, batchSize: 32 },
    ),
    evaluation(`${DARTS}{.load_from_checkpoint,.load,}().{predict,historical_forecasts,backtest,residuals}`),
    fitting('darts.models.**.fit', { samples: ['0', 'series'] }),
    {
      kind: 'sweep',
      host: 'local',
      call: 'darts.models.**.gridsearch',
      sweep: (call) => ({ ...searched(call, ['n_random_samples'], undefined, 'grid'), isUnbounded: false }),
    },
    training(
      'neuralforecast.**.NeuralForecast().{fit,cross_validation}',
      {
        learner: ['receiver:models[]', 'receiver:0[]'],
        steps: ['receiver:models[].max_steps', 'receiver:0[].max_steps'],
        batchSize: ['receiver:models[].batch_size', 'receiver:0[].batch_size'],
      },
      { steps: 1000, batchSize: 32 },
    ),
    evaluation('neuralforecast.**.NeuralForecast{.load,}().{predict,predict_insample}'),
    fitting('statsforecast.**.StatsForecast().{fit,forecast,cross_validation,fit_predict}', {
      learner: ['receiver:models[]', 'receiver:0[]'],
      samples: ['0', 'df'],
    }),
    fitting('mlforecast.**.{MLForecast,AutoMLForecast,DistributedMLForecast}().{fit,cross_validation}', {
      samples: ['0', 'df'],
    }),
    training(
      'gluonts.**.*Estimator().{train,train_model}',
      {
        epochs: [
          'receiver:trainer_kwargs.max_epochs',
          'receiver:trainer.epochs',
          'receiver:trainer.0',
          'receiver:epochs',
        ],
        batchSize: ['receiver:batch_size'],
      },
      { epochs: 100, batchSize: 32 },
    ),
    evaluation([
      'gluonts.**.*Estimator().train().predict',
      'gluonts.**.make_evaluation_predictions',
      'gluonts.**.Predictor.deserialize().predict',
      'gluonts.**.backtest_metrics',
    ]),
    evaluation('pytorch_forecasting.**.{from_dataset,load_from_checkpoint}().predict'),
    {
      kind: 'sweep',
      host: 'local',
      call: 'pytorch_forecasting.**.optimize_hyperparameters',
      sweep: (call) => searched(call, ['n_trials'], 100, 'bayes', ['timeout']),
    },
    load([
      'chronos.**.from_pretrained',
      'uni2ts.**.from_pretrained',
      'momentfm.**.from_pretrained',
      'timesfm.**.from_pretrained',
    ]),
    pass(
      [
        'chronos.**.from_pretrained().{predict,predict_quantiles,predict_df,embed}',
        'timesfm.**.{forecast,forecast_on_df}',
        'momentfm.**.from_pretrained()',
        // 35 million parameters: read as fast as the library is imported.
        'tirex.**.load_model().{forecast,forecast_gluon,forecast_hf_data}',
      ],
      {
        model: ['receiver:0'],
      },
    ),
    fitting([
      'pmdarima.**.{auto_arima,ARIMA().fit,AutoARIMA().fit}',
      'statsmodels.**.{fit,fit_regularized,fit_constrained}',
      'arch.**.{arch_model,univariate.*}().fit',
      'arch.**.{ZeroMean,ConstantMean,ARX,HARX,LS}().fit',
      'orbit.models.**.fit',
      'kats.models.**.fit',
      'merlion.models.**.train',
      'skforecast.**.Forecaster*().fit',
      'lifelines.**.{fit,fit_interval_censoring,fit_left_censoring}',
    ]),
    {
      kind: 'sweep',
      host: 'local',
      call: [
        'skforecast.**.{grid_search_forecaster,random_search_forecaster,bayesian_search_forecaster,backtesting_forecaster}',
        'greykite.**.run_forecast_config',
        'autots.**.AutoTS().fit',
      ],
      sweep: (call) => ({ ...searched(call, ['n_iter', 'n_trials'], undefined, 'other'), isUnbounded: false }),
    },
    training('tslearn.**.{LearningShapelets,TimeSeriesMLPClassifier,TimeSeriesMLPRegressor}().fit', {
      epochs: ['receiver:max_iter'],
    }),
    fitting('tslearn.{clustering,svm,neighbors,early_classification}.**.{fit,fit_predict}', {
      epochs: ['receiver:max_iter'],
    }),
    fitting(
      'aeon.{classification,regression,clustering,anomaly_detection,forecasting,segmentation}.**.{fit,fit_predict}',
      { epochs: ['receiver:n_epochs'] },
    ),

    fitting('sksurv.**.fit', { trees: ['receiver:n_estimators'] }),
    training(
      `${PYCOX}.fit`,
      { learner: ['receiver:net', 'receiver:0'], epochs: ['epochs', '3'], batchSize: ['batch_size', '2'] },
      { epochs: 1, batchSize: 256 },
    ),
    pass(`${PYCOX}.{predict,predict_surv,predict_surv_df,predict_hazard}`, { items: ['0'] }),

    training(
      'pyod.models.**.AutoEncoder().{fit,fit_predict}',
      { epochs: ['receiver:epoch_num', 'receiver:epochs'], batchSize: ['receiver:batch_size'], samples: ['X', '0'] },
      { epochs: 10, batchSize: 32 },
    ),
    training('pyod.models.**.{VAE,SO_GAAL,MO_GAAL,DeepSVDD,AnoGAN,ALAD,AE1SVM,DevNet}().{fit,fit_predict}', {
      epochs: ['receiver:epoch_num', 'receiver:epochs'],
      batchSize: ['receiver:batch_size'],
      samples: ['X', '0'],
    }),
    fitting('pyod.models.**.{fit,fit_predict}', { trees: ['receiver:n_estimators'] }),
    training(
      `${ALIBI}.fit`,
      { learner: [], epochs: ['epochs'], batchSize: ['batch_size'], samples: ['0', 'X'] },
      {},
      { refine: ofNetworks },
    ),
    pass(`${ALIBI}.{predict,score}`, {
      items: ['0', 'X'],
      refine: (workload) => (NETWORKS.test(workload.call) ? workload : undefined),
    }),
  ],
};

/** Alibi's detectors that are networks; the others are tests of statistics. */
const NETWORKS =
  /\.(OutlierVAE|OutlierAE|OutlierVAEGMM|OutlierAEGMM|OutlierSeq2Seq|LLR|AdversarialAE|ModelDistillation|LearnedKernel\w*|ClassifierDrift)\b/;

function ofNetworks(workload: Workload): Workload {
  const { training: size } = workload;
  return size === undefined || NETWORKS.test(workload.call)
    ? workload
    : { ...workload, training: { ...size, family: 'classic' } };
}

/** One fit for each cutoff; how many there are hangs on how long the history is, unless they are listed. */
function prophetFolds(call: CallFact): SweepSize {
  const cutoffs = readFirst(call, ['cutoffs'])?.value;
  const count =
    cutoffs?.kind === 'sequence' && cutoffs.isLengthKnown
      ? { value: cutoffs.length, certainty: 'exact' as const, from: 'code' }
      : undefined;
  return {
    strategy: 'cross-validation',
    configurations: knownDefault(1),
    folds: count,
    trials: count,
    isUnbounded: false,
    axes: [],
    trial: {
      learner: 'Prophet',
      family: 'classic',
      epochs: undefined,
      batchSize: undefined,
      samples: undefined,
      steps: undefined,
      parameters: undefined,
      trees: undefined,
    },
  };
}
