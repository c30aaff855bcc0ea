// Learners of tables beside scikit-learn and the boosters: H2O, Spark ML, Dask, generalised additive models, symbolic
// regression, causal forests, recommenders, online learning, synthetic data, and maps of points.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { trialOf } from './fit-size';
import { evaluation, fitting, pass, training } from './library-calls';
import { knownDefault, readLength, readNumber, toLength } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { multiplyKnown, readGrid } from './search-size';
import { makersOfValue, readArgument, readFirst } from './source';
import { crossed, searched } from './tuner-size';
import type { Known, SweepSize, Workload } from './workload';

const SPARK_FIT = 'pyspark.ml.{classification,regression,clustering,recommendation,fpm}.**.*().fit';

export const tableLearners: Recogniser = {
  sdk: 'table-learners',
  packages: {
    openTSNE: 'opentsne',
    dask_ml: 'dask-ml',
    surprise: 'scikit-surprise',
    metric_learn: 'metric-learn',
    hpsklearn: 'hyperopt-sklearn',
    tensorflow_decision_forests: 'tensorflow-decision-forests',
  },
  imports: [
    'h2o',
    'pygam',
    'gplearn',
    'pysr',
    'imodels',
    'implicit',
    'lightfm',
    'surprise',
    'recbole',
    'cornac',
    'river',
    'dask_ml',
    'econml',
    'causalml',
    'dowhy',
    'metric_learn',
    'kmodes',
    'umap',
    'hdbscan',
    'openTSNE',
    'pacmap',
    'trimap',
    'phate',
    'tabpfn',
    'tabicl',
    'ctgan',
    'sdv',
    'ydf',
    'lazypredict',
    'hpsklearn',
    'evalml',
    'lightautoml',
    'thundersvm',
    'sklearn_extra',
    'node2vec',
    'karateclub',
    'pyearth',
    'minisom',
    'faiss',
  ],
  mentions: ['pyspark.ml', 'xgboost.spark', 'synapse.ml', 'mmlspark'],
  calls: [
    training(
      'h2o.**.{H2ODeepLearningEstimator,H2OAutoEncoderEstimator}().train',
      { epochs: ['receiver:epochs'], batchSize: ['receiver:mini_batch_size'] },
      { epochs: 10, batchSize: 1 },
    ),
    fitting(
      'h2o.**.{H2OGradientBoostingEstimator,H2OXGBoostEstimator}().train',
      { family: 'boosting', samples: [], trees: ['receiver:ntrees'], depth: ['receiver:max_depth'] },
      { trees: 50 },
    ),
    fitting(
      'h2o.**.{H2ORandomForestEstimator,H2OIsolationForestEstimator}().train',
      { samples: [], trees: ['receiver:ntrees'], depth: ['receiver:max_depth'] },
      { trees: 50 },
    ),
    fitting('h2o.**.H2O*Estimator().train', { samples: [] }),
    sweep('h2o.**.H2OGridSearch().train', h2oGrid),

    fitting(SPARK_FIT, {
      samples: ['0'],
      epochs: ['receiver:maxIter'],
      trees: ['receiver:numTrees'],
      depth: ['receiver:maxDepth'],
    }),
    fitting(
      'xgboost.spark.**.fit',
      { family: 'boosting', samples: ['0'], trees: ['receiver:n_estimators', 'receiver:num_round'] },
      { trees: 100 },
    ),
    fitting(
      '{synapse.ml,mmlspark}.**.{LightGBM*,VowpalWabbit*,ONNXModel}().fit',
      { family: 'boosting', samples: ['0'], trees: ['receiver:numIterations'] },
      { trees: 100 },
    ),
    fitting(
      'pyspark.ml.**.Pipeline().fit',
      { samples: ['0'] },
      {},
      { refine: (workload, call) => (holdsLearner(call) ? workload : undefined) },
    ),
    fitting(
      'pyspark.mllib.{classification,regression,clustering,recommendation,tree,fpm}.**.{train,trainClassifier,trainRegressor,trainImplicit}',
      { samples: ['0'], epochs: ['iterations', 'maxIterations'], trees: ['numTrees'] },
    ),
    sweep('pyspark.ml.tuning.{CrossValidator,TrainValidationSplit}().fit', sparkSearch),

    fitting(
      [
        'dask_ml.{linear_model,cluster,ensemble,naive_bayes,decomposition,wrappers,xgboost}.**.{fit,fit_predict,partial_fit}',
      ],
      { epochs: ['receiver:max_iter'] },
    ),
    sweep('dask_ml.model_selection.**.GridSearchCV().fit', daskGrid),
    sweep(
      'dask_ml.model_selection.{RandomizedSearchCV,IncrementalSearchCV,HyperbandSearchCV,SuccessiveHalvingSearchCV}().fit',
      (call) => crossed(call, ['receiver:n_iter', 'receiver:n_initial_parameters'], 10, 'random'),
    ),

    fitting(
      [
        'pygam.**.{fit,fit_quantile}',
        'pyearth.**.Earth().fit',
        'imodels.**.{*Classifier,*Regressor,*CV}().fit',
        'metric_learn.**.fit',
        'minisom.**.MiniSom().{train,train_batch,train_random}',
      ],
      {
        epochs: ['num_iteration', '1'],
      },
    ),
    sweep('pygam.**.gridsearch', (call) => searched(call, [], 11, 'grid')),
    fitting('gplearn.**.Symbolic*().fit', { epochs: ['receiver:generations'] }, { epochs: 20 }),
    fitting('pysr.**.PySRRegressor().fit', { epochs: ['receiver:niterations'] }, { epochs: 100 }),
    fitting(
      [
        'econml.**.{fit,tune}',
        'causalml.inference.**.{fit,fit_predict,estimate_ate}',
        'dowhy.**.CausalModel().refute_estimate',
      ],
      {
        trees: ['receiver:n_estimators'],
      },
    ),
    fitting('kmodes.**.{fit,fit_predict}', { epochs: ['receiver:max_iter'] }),
    fitting(
      [
        '{umap,hdbscan}.**.{UMAP,HDBSCAN,ParametricUMAP,AlignedUMAP}().{fit,fit_transform,fit_predict}',
        'openTSNE.**.{TSNE().fit,TSNEEmbedding().optimize}',
        '{pacmap,trimap,phate}.**.{fit,fit_transform}',
        'thundersvm.**.fit',
      ],
      {
        epochs: ['receiver:n_epochs', 'receiver:n_iter'],
      },
    ),
    fitting(['faiss.**.Kmeans().train', 'faiss.**.{IndexIVF*,index_factory}().train'], {
      epochs: ['receiver:niter'],
      samples: ['0', 'x'],
    }),
    training('{tabpfn,tabicl}.**.{TabPFN*,TabICL*}().fit', { family: 'classic', samples: ['0', 'X'] }),
    pass('{tabpfn,tabicl}.**.{TabPFN*,TabICL*}().{predict,predict_proba}', { items: ['0', 'X'] }),
    fitting('{node2vec,karateclub}.**.fit', { epochs: ['receiver:epochs', 'epochs'], samples: [] }),
    fitting(
      'ydf.**.*Learner().train',
      { samples: ['0', 'ds'], trees: ['receiver:num_trees'], depth: ['receiver:max_depth'] },
      { trees: 300 },
    ),
    fitting(
      'tensorflow_decision_forests.keras.{RandomForestModel,GradientBoostedTreesModel,CartModel}().fit',
      { samples: ['0', 'x'], trees: ['receiver:num_trees'], depth: ['receiver:max_depth'] },
      { trees: 300 },
    ),

    fitting(
      'implicit.**.{AlternatingLeastSquares,BayesianPersonalizedRanking,LogisticMatrixFactorization}().fit',
      { samples: ['0'], epochs: ['receiver:iterations'] },
      {},
      { refine: ofIterations },
    ),
    fitting('implicit.**.fit', { samples: ['0'] }),
    fitting('lightfm.**.LightFM().{fit,fit_partial}', { samples: ['0'], epochs: ['epochs'] }, { epochs: 1 }),
    fitting('surprise.**.{SVD,SVDpp}().fit', { samples: ['0'], epochs: ['receiver:n_epochs'] }, { epochs: 20 }),
    fitting('surprise.**.NMF().fit', { samples: ['0'], epochs: ['receiver:n_epochs'] }, { epochs: 50 }),
    sweep('surprise.model_selection.**.GridSearchCV().fit', (call) =>
      surpriseSearch(call, readGrid(readFirst(call, ['receiver:param_grid', 'receiver:1'])?.value).configurations),
    ),
    sweep('surprise.model_selection.**.RandomizedSearchCV().fit', (call) =>
      surpriseSearch(call, readNumber(call, ['receiver:n_iter']) ?? knownDefault(10)),
    ),
    sweep('surprise.**.cross_validate', (call) =>
      folded(
        readNumber(call, ['cv', '3']) ?? readNumber(call, ['cv.n_splits', '3.n_splits', '3.0']) ?? knownDefault(5),
      ),
    ),
    fitting('surprise.**.{KNN*,SlopeOne,CoClustering,BaselineOnly}().fit', { samples: ['0'] }),
    training(
      'recbole.**.run_recbole',
      { learner: ['model', '0'], epochs: ['config_dict.epochs'], batchSize: ['config_dict.train_batch_size'] },
      { epochs: 300, batchSize: 2048 },
    ),
    training('recbole.**.Trainer().fit', { learner: ['receiver:1'] }),
    evaluation('recbole.**.Trainer().evaluate'),
    fitting(['cornac.**.Experiment().run', 'cornac.models.**.fit'], { samples: [] }),

    fitting(
      ['river.**.{learn_one,learn_many}', '?.{learn_one,learn_many}', '**.{learn_one,learn_many}'],
      { samples: ['0'] },
      {},
      { refine: oneRow },
    ),
    fitting(['river.evaluate.**.{progressive_val_score,iter_progressive_val_score}'], {
      learner: ['model', '1'],
      samples: ['0', 'dataset'],
    }),

    training(
      [
        'ctgan.**.{CTGAN,TVAE,CTGANSynthesizer}().fit',
        'sdv.**.{CTGANSynthesizer,TVAESynthesizer,CopulaGANSynthesizer,PARSynthesizer,CTGAN,TVAE,CopulaGAN}().fit',
      ],
      {
        epochs: ['epochs', 'receiver:epochs'],
        batchSize: ['receiver:batch_size'],
        samples: ['0', 'data', 'train_data'],
      },
      { epochs: 300, batchSize: 500 },
    ),
    fitting('sdv.**.{GaussianCopulaSynthesizer,HMASynthesizer,GaussianCopula,HMA1}().fit', {
      samples: ['0', 'data'],
    }),
    pass([
      'ctgan.**.{CTGAN,TVAE,CTGANSynthesizer}().sample',
      'sdv.**.{CTGANSynthesizer,TVAESynthesizer,CopulaGANSynthesizer,PARSynthesizer}().{sample,sample_from_conditions,sample_remaining_columns}',
    ]),

    sweep('lazypredict.**.Lazy*().fit', (call) => bounded(call)),
    sweep('hpsklearn.**.HyperoptEstimator().fit', (call) => searched(call, ['receiver:max_evals'], 10, 'bayes')),
    sweep('evalml.**.AutoMLSearch().search', (call) => ({
      ...bounded(call),
      trials: undefined,
      seconds: readNumber(call, ['receiver:max_time']),
    })),
    sweep('lightautoml.**.{TabularAutoML,TabularUtilizedAutoML}().fit_predict', (call) => ({
      ...bounded(call),
      seconds: readNumber(call, ['receiver:timeout']) ?? knownDefault(3600),
    })),
  ],
};

/** `learn_one` is a single row, looked at once; scalers and encoders of streams learn nothing worth counting. */
function oneRow(workload: Workload, { paths }: CallFact): Workload | undefined {
  if (paths.some((path) => STREAM.test(path))) return undefined;
  const { training: size } = workload;
  if (size === undefined || !/_one$/.test(workload.call)) return workload;
  const one: Known = { value: { low: 1, best: 1, high: 1 }, certainty: 'exact', from: 'code' };
  return { ...workload, training: { ...size, samples: one, epochs: one } };
}

const STREAM = /^river\.(preprocessing|metrics|stats|feature_extraction|drift|proba|covariance|sketch|rules)\./;

function sweep(call: CallPattern['call'], size: (call: CallFact) => SweepSize): CallPattern {
  return { kind: 'sweep', host: 'local', call, sweep: (one) => size(one) };
}

/** A search that ends by itself, after how many trials the code does not tell. */
function bounded(call: CallFact): SweepSize {
  return { ...searched(call, [], undefined, 'other'), isUnbounded: false };
}

function folded(folds: Known): SweepSize {
  return {
    strategy: 'cross-validation',
    configurations: knownDefault(1),
    folds,
    trials: folds,
    isUnbounded: false,
    trial: undefined,
    axes: [],
  };
}

function daskGrid(call: CallFact): SweepSize {
  const { configurations, axes } = readGrid(readFirst(call, ['receiver:param_grid', 'receiver:1'])?.value);
  const folds = readNumber(call, ['receiver:cv']) ?? knownDefault(5);
  const trial = trialOf(call, ['receiver:estimator', 'receiver:0'], ['receiver:param_grid', 'receiver:1']);
  return {
    ...folded(folds),
    strategy: 'grid',
    configurations,
    trials: multiplyKnown(configurations, folds),
    axes,
    trial,
  };
}

function h2oGrid(call: CallFact): SweepSize {
  const { configurations, axes } = readGrid(readFirst(call, ['receiver:hyper_params', 'receiver:1'])?.value);
  const most = readNumber(call, ['receiver:search_criteria.max_models']);
  return {
    strategy: most === undefined ? 'grid' : 'random',
    configurations: most ?? configurations,
    folds: undefined,
    trials: most ?? configurations,
    isUnbounded: false,
    trial: undefined,
    axes,
  };
}

function surpriseSearch(call: CallFact, configurations: Known | undefined): SweepSize {
  const folds = readNumber(call, ['receiver:cv']) ?? knownDefault(5);
  return { ...folded(folds), strategy: 'grid', configurations, trials: multiplyKnown(configurations, folds) };
}

/** `ParamGridBuilder().addGrid(lr.regParam, [0.1, 0.01]).build()`: the product of all lists. */
function sparkSearch(call: CallFact): SweepSize {
  const maps = readFirst(call, ['receiver:estimatorParamMaps', 'receiver:1'])?.value;
  const lists = maps === undefined ? [] : makersOfValue(maps).flatMap(gridList);
  const configurations = lists.length > 0 ? multiplyKnown(...lists) : undefined;
  const isSplit = call.paths.some((path) => path.includes('TrainValidationSplit'));
  const folds = isSplit ? knownDefault(1) : (readNumber(call, ['receiver:numFolds']) ?? knownDefault(3));
  return {
    strategy: 'grid',
    configurations,
    folds,
    trials: multiplyKnown(configurations, folds),
    isUnbounded: false,
    trial: trialOf(call, ['receiver:estimator', 'receiver:0']),
    axes: [],
  };
}

function gridList(maker: Value): readonly (Known | undefined)[] {
  if (maker.kind !== 'external' || !maker.path.endsWith('.addGrid()') || maker.arguments === undefined) return [];
  const values = readArgument(maker.arguments, '1') ?? readArgument(maker.arguments, 'values');
  return [values && toLength(values)];
}

/** A pipeline of indexers and assemblers alone trains nothing; one that cannot be seen into may. */
function holdsLearner(call: CallFact): boolean {
  const stages = readFirst(call, ['receiver:stages', 'receiver:0'])?.value;
  if (stages?.kind !== 'sequence' || stages.items === undefined) return true;
  return stages.items.some((stage) => stage.kind !== 'external' || !stage.path.startsWith('pyspark.ml.feature.'));
}

/** Alternating least squares goes 15 times over the matrix; its neighbours a hundred or thirty times. */
function ofIterations(...[workload, call]: Parameters<NonNullable<CallPattern['refine']>>) {
  const { training: size } = workload;
  if (size === undefined || size.epochs !== undefined || readLength(call, ['receiver:iterations']) !== undefined)
    return workload;
  const usual = /Bayesian/.test(workload.call) ? 100 : /Logistic/.test(workload.call) ? 30 : 15;
  return { ...workload, training: { ...size, epochs: knownDefault(usual) } };
}
