// Searches by libraries of their own: Optuna, Ray Tune, W&B, Hyperopt, KerasTuner, scikit-optimize, bayes_opt,
// Nevergrad, Ax, SMAC and AutoML. A search that is configured and never run is none; one without any bound says so.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { readNumber, readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf, readFirst, readInside, readKey } from './source';
import {
  bayesOpt,
  budgeted,
  crossed,
  gridOnly,
  kerasTuner,
  optuna,
  pycaret,
  ray,
  searched,
  textAt,
  tpot,
  wandb,
} from './tuner-size';
import type { Workload } from './workload';

const SWEEP: Omit<CallPattern, 'call' | 'sweep'> = { kind: 'sweep', host: 'local' };

export const tuners: Recogniser = {
  sdk: 'tuners',
  packages: {
    skopt: 'scikit-optimize',
    bayes_opt: 'bayesian-optimization',
    keras_tuner: 'keras-tuner',
    kerastuner: 'keras-tuner',
    ax: 'ax-platform',
    supervised: 'mljar-supervised',
    autosklearn: 'auto-sklearn',
  },
  imports: [
    'optuna',
    'optuna_integration',
    'ray',
    'wandb',
    'hyperopt',
    'keras_tuner',
    'kerastuner',
    'skopt',
    'bayes_opt',
    'nevergrad',
    'ax',
    'smac',
    'flaml',
    'autogluon',
    'h2o',
    'pycaret',
    'tpot',
    'autosklearn',
    'autokeras',
    'supervised',
    'talos',
    'hpbandster',
    'dehb',
    'tune_sklearn',
    'sklearn_genetic',
  ],
  calls: [
    { ...SWEEP, call: ['optuna.**.{create_study,load_study,Study}().optimize'], sweep: optuna, refine: withPruning },
    { ...SWEEP, call: '?.optimize', sweep: optuna, refine: refineUnknownStudy },
    {
      ...SWEEP,
      call: ['{optuna,optuna_integration}.**.OptunaSearchCV().fit'],
      sweep: (call) => crossed(call, ['receiver:n_trials'], 10, 'bayes'),
    },
    {
      ...SWEEP,
      call: ['ray.tune.**.Tuner().fit', 'ray.tune.{run,tune.run,run_experiments}'],
      sweep: ray,
      refine: withPruning,
    },
    {
      kind: 'training',
      host: 'local',
      call: 'ray.train.**.*Trainer().fit',
      training: {
        family: 'neural',
        learner: [],
        epochs: ['receiver:train_loop_config.epochs', 'receiver:train_loop_config.num_epochs'],
        batchSize: ['receiver:train_loop_config.batch_size'],
        samples: ['receiver:datasets.train'],
        trees: ['receiver:num_boost_round'],
      },
      refine: (workload) =>
        workload.training === undefined || !/XGBoost|LightGBM/.test(workload.call)
          ? workload
          : { ...workload, training: { ...workload.training, family: 'boosting' } },
    },
    {
      ...SWEEP,
      call: 'tune_sklearn.**.{TuneSearchCV,TuneGridSearchCV}().fit',
      sweep: (call) => crossed(call, ['receiver:n_trials'], 10, 'other'),
    },
    { ...SWEEP, call: 'wandb.agent', sweep: wandb, refine: withPruning },
    {
      ...SWEEP,
      call: 'hyperopt.**.fmin',
      sweep: (call) => searched(call, ['max_evals', '3'], undefined, 'bayes', ['timeout']),
    },
    {
      ...SWEEP,
      call: '{keras_tuner,kerastuner}.**.{RandomSearch,BayesianOptimization,GridSearch,Hyperband,SklearnTuner,Sklearn}().search',
      sweep: kerasTuner,
      refine: withPruning,
    },
    {
      ...SWEEP,
      call: 'skopt.**.{gp_minimize,forest_minimize,gbrt_minimize,dummy_minimize}',
      sweep: (call) => searched(call, ['n_calls', '2'], 100, 'bayes'),
    },
    {
      ...SWEEP,
      call: 'skopt.**.BayesSearchCV().fit',
      sweep: (call) => crossed(call, ['receiver:n_iter'], 50, 'bayes'),
    },
    { ...SWEEP, call: 'bayes_opt.**.BayesianOptimization().maximize', sweep: bayesOpt },
    {
      ...SWEEP,
      call: 'nevergrad.**.minimize',
      sweep: (call) => searched(call, ['receiver:budget'], undefined, 'other'),
    },
    {
      ...SWEEP,
      call: ['ax.**.{run_trials,optimize}', 'ax.**.AxClient().run_trials'],
      sweep: (call) => searched(call, ['max_trials', 'total_trials'], undefined, 'bayes'),
    },
    {
      ...SWEEP,
      call: 'smac.**.optimize',
      sweep: (call) => searched(call, ['receiver:scenario.n_trials', 'receiver:0.n_trials'], 100, 'bayes'),
    },
    { ...SWEEP, call: 'sklearn_genetic.**.GASearchCV().fit', sweep: (call) => crossed(call, [], undefined, 'other') },
    { ...SWEEP, call: 'talos.Scan', sweep: (call) => gridOnly(call, ['params']) },
    {
      ...SWEEP,
      call: 'flaml.**.AutoML().fit',
      sweep: (call) => budgeted(call, ['max_iter'], ['time_budget', 'receiver:time_budget']),
    },
    {
      ...SWEEP,
      call: 'flaml.**.tune.run',
      sweep: (call) => budgeted(call, ['num_samples'], ['time_budget_s']),
    },
    {
      ...SWEEP,
      call: 'autogluon.**.{TabularPredictor,MultiModalPredictor,TimeSeriesPredictor}().fit',
      // Without a time it fits each model of its list once and ends.
      sweep: (call) => ({ ...budgeted(call, [], ['time_limit']), isUnbounded: false }),
    },
    {
      ...SWEEP,
      call: 'h2o.**.H2OAutoML().train',
      sweep: (call) => budgeted(call, ['receiver:max_models'], ['receiver:max_runtime_secs'], 3600),
    },
    { ...SWEEP, call: ['pycaret.**.compare_models', '?.compare_models'], sweep: (call) => pycaret(call, 18) },
    {
      ...SWEEP,
      call: 'pycaret.**.tune_model',
      sweep: (call) => pycaret(call, readNumber(call, ['n_iter'])?.value.best ?? 10),
    },
    {
      ...SWEEP,
      call: [
        'pycaret.{classification,regression,time_series}.**.{create_model,blend_models,stack_models,ensemble_model,calibrate_model}',
      ],
      sweep: (call) => pycaret(call, 1),
    },
    {
      kind: 'training',
      host: 'local',
      call: ['pycaret.**.finalize_model', 'pycaret.{clustering,anomaly}.**.create_model'],
      training: { family: 'classic', learner: ['0', 'estimator', 'model'] },
    },
    { ...SWEEP, call: 'tpot.**.{TPOTClassifier,TPOTRegressor}().fit', sweep: tpot },
    {
      ...SWEEP,
      call: 'autosklearn.**.{AutoSklearnClassifier,AutoSklearnRegressor}().fit',
      sweep: (call) => budgeted(call, [], ['receiver:time_left_for_this_task', 'receiver:0'], 3600),
    },
    { ...SWEEP, call: 'autokeras.**.fit', sweep: (call) => searched(call, ['receiver:max_trials'], 100, 'other') },
    {
      ...SWEEP,
      call: [
        'optuna.integration.lightgbm.{train,LightGBMTuner().run,LightGBMTunerCV().run}',
        'optuna_integration.**.lightgbm.{train,LightGBMTuner().run,LightGBMTunerCV().run}',
        'optuna{.integration,_integration}.**.{LightGBMTuner,LightGBMTunerCV}().run',
      ],
      sweep: (call) => ({ ...searched(call, [], undefined, 'other', ['time_budget']), isUnbounded: false }),
    },
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: 'autogluon.**.MultiModalPredictor{.load,}().{predict,predict_proba,evaluate,extract_embedding}',
      items: ['0', 'data'],
      traits: { hasGradientsOff: true },
    },
    {
      ...SWEEP,
      call: 'supervised.**.AutoML().fit',
      sweep: (call) => budgeted(call, [], ['receiver:total_time_limit'], 3600),
    },
  ],
};

/** A pruner prunes only if trials report; a scheduler stops by itself. */
function withPruning(workload: Workload, call: CallFact, facts: Facts): Workload {
  const reports = facts.calls.some((one_) =>
    one_.paths.some((path) =>
      /\.should_prune$|PruningCallback$|\.(ASHAScheduler|AsyncHyperBandScheduler|HyperBandScheduler|MedianStoppingRule|PopulationBasedTraining|HyperBandForBOHB)$/.test(
        path,
      ),
    ),
  );
  const isStopped = readFirst(call, ['scheduler', 'receiver:tune_config.scheduler']) !== undefined;
  const isNop = makersOf(call).some(
    (maker) => maker.kind === 'external' && /NopPruner/.test(pathAt(maker, 'pruner')),
  );
  const early =
    textAt(wandbConfig(call), 'early_terminate') !== undefined ||
    readInside(wandbConfig(call), ['early_terminate']) !== undefined;
  const isHalving = workload.sweep?.strategy === 'halving';
  return {
    ...workload,
    traits: { ...workload.traits, hasPruning: isHalving || isStopped || early || (reports && !isNop) },
  };
}

function wandbConfig(call: CallFact): Value | undefined {
  const id = readFirst(call, ['0', 'sweep_id'])?.value;
  return id?.kind === 'external' && /\.sweep\(\)$/.test(id.path)
    ? (readKey(id, '0') ?? readKey(id, 'sweep'))
    : undefined;
}

function pathAt(value: Value, key: string): string {
  const found = readKey(value, key);
  return found?.kind === 'external' ? found.path : '';
}

/** A study handed in: named so, or bounded as one. */
function refineUnknownStudy(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (!facts.packages.has('optuna')) return undefined;
  const label = call.receiver?.kind === 'unknown' ? (call.receiver.label ?? '') : '';
  const isStudy =
    /study/i.test(label) || call.arguments.named.has('n_trials') || readString(call, ['timeout']) !== undefined;
  return isStudy ? withPruning({ ...workload, library: 'optuna' }, call, facts) : undefined;
}
