// Gradient boosting: XGBoost, LightGBM, CatBoost by their own `train` and by scikit-learn's names, with rounds as
// trees; cross-validation and grid search of their own are sweeps.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { dataSizeOf } from './data-size';
import { sizesOf } from './fit-size';
import { readNumber, readTruth } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { multiplyKnown, readGrid } from './search-size';
import { readFirst } from './source';
import type { Known, SweepSize, Workload } from './workload';

const ROUNDS = [
  'num_boost_round',
  'receiver:n_estimators',
  'n_estimators',
  'receiver:iterations',
  'receiver:num_boost_round',
  'params.n_estimators',
  'params.iterations',
  'params.num_iterations',
  'params.num_boost_round',
  '0.n_estimators',
  '0.iterations',
  '0.num_iterations',
  'receiver:num_iterations',
  'receiver:num_round',
  'iterations',
];
const DEPTH = ['receiver:max_depth', 'receiver:depth', 'params.max_depth', 'params.depth', '0.max_depth', '0.depth'];
const TRAIN: Omit<CallPattern, 'call'> = {
  kind: 'training',
  host: 'local',
  training: { family: 'boosting', trees: ROUNDS, depth: DEPTH, samples: ['X', '0', 'train_set', 'dtrain'] },
  defaults: { trees: 100 },
  refine: withStopping,
};
const CV: Omit<CallPattern, 'call' | 'sweep'> = { kind: 'sweep', host: 'local' };

export const boosting: Recogniser = {
  sdk: 'boosting',
  packages: {},
  imports: ['xgboost', 'lightgbm', 'catboost', 'ngboost', 'interpret'],
  calls: [
    {
      ...TRAIN,
      call: [
        '{xgboost,lightgbm}.**.{XGB*,LGBM*,Booster,DaskXGB*}().fit',
        '{xgboost,lightgbm}.dask.**.fit',
        'ngboost.**.NGB*().fit',
        'interpret.**.ExplainableBoosting*().fit',
      ],
    },
    {
      ...TRAIN,
      call: 'xgboost.{train,training.train,dask.train}',
      training: { family: 'boosting', trees: [...ROUNDS, '2'], depth: DEPTH, samples: ['dtrain', '1'] },
      defaults: { trees: 10 },
    },
    {
      ...TRAIN,
      call: 'lightgbm.{train,engine.train}',
      training: { family: 'boosting', trees: [...ROUNDS, '2'], depth: DEPTH, samples: ['train_set', '1'] },
    },
    {
      ...TRAIN,
      call: 'catboost.{CatBoostClassifier,CatBoostRegressor,CatBoostRanker,CatBoost,CatBoostModel}().fit',
      training: {
        family: 'boosting',
        trees: [
          'receiver:iterations',
          'receiver:n_estimators',
          'receiver:num_trees',
          'receiver:num_boost_round',
          'receiver:0',
        ],
        depth: DEPTH,
        samples: ['X', '0'],
      },
      defaults: { trees: 1000 },
    },
    { ...TRAIN, call: ['catboost.train', 'catboost.**.select_features'], defaults: { trees: 1000 } },
    { ...CV, call: 'xgboost.{cv,training.cv}', sweep: (call) => folded(call, ['nfold', '3'], 3) },
    { ...CV, call: 'lightgbm.{cv,engine.cv}', sweep: (call) => folded(call, ['nfold'], 5) },
    { ...CV, call: 'catboost.cv', sweep: (call) => folded(call, ['fold_count', 'nfold'], 3) },
    { ...CV, call: 'catboost.**.grid_search', sweep: (call) => searched(call, 'grid') },
    { ...CV, call: 'catboost.**.randomized_search', sweep: (call) => searched(call, 'random') },
  ],
};

function withStopping(workload: Workload, call: CallFact): Workload {
  const hasStopping = readTruth(call, [
    'early_stopping_rounds',
    'receiver:early_stopping_rounds',
    'receiver:od_wait',
    'receiver:od_type',
    'callbacks',
  ]);
  const { training } = workload;
  return {
    ...workload,
    training: training && { ...training, learner: training.learner ?? workload.library },
    traits: { ...workload.traits, hasEarlyStopping: hasStopping },
  };
}

function folded(call: CallFact, sources: readonly string[], usual: number): SweepSize {
  const folds = readNumber(call, sources) ?? byDefault(usual);
  return {
    strategy: 'cross-validation',
    configurations: byDefault(1),
    folds,
    trials: folds,
    isUnbounded: false,
    axes: [],
    trial: trialOf(call, undefined),
  };
}

function searched(call: CallFact, strategy: 'grid' | 'random'): SweepSize {
  const space = readFirst(call, ['param_grid', 'param_distributions', '0'])?.value;
  const { configurations, axes } = readGrid(space);
  const count = strategy === 'grid' ? configurations : (readNumber(call, ['n_iter']) ?? byDefault(10));
  return {
    strategy,
    configurations: count,
    folds: undefined,
    trials: multiplyKnown(count),
    isUnbounded: false,
    axes,
    trial: trialOf(call, space),
  };
}

/** What one fold or configuration trains; the data stands at `dtrain`, `X` or a pool, whichever the library has. */
function trialOf(call: CallFact, space: Value | undefined): SweepSize['trial'] {
  const library = /^(xgboost|lightgbm|catboost)/.exec(call.paths[0] ?? '')?.[1];
  const tried = sizesOf(undefined, library, space);
  const data = dataSizeOf(readFirst(call, ['dtrain', 'train_set', 'pool', 'X', '1'])?.value);
  return {
    learner: library,
    family: 'boosting',
    epochs: undefined,
    batchSize: undefined,
    samples: data.rows,
    features: data.columns,
    steps: undefined,
    parameters: undefined,
    trees: tried.trees ?? readNumber(call, ROUNDS),
    depth: tried.depth ?? readNumber(call, DEPTH),
  };
}

function byDefault(value: number): Known {
  return { value: { low: value, best: value, high: value }, certainty: 'likely', from: 'library default' };
}
