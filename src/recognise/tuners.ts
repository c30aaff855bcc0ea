// Searches by libraries of their own: Optuna, Ray Tune, W&B, Hyperopt, KerasTuner, scikit-optimize, bayes_opt,
// Nevergrad, Ax, SMAC and AutoML. A search that is configured and never run is none; one without any bound says so.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/value';
import { readLength, readNumber, readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { multiplyKnown, readFolds, readGrid, readTrials } from './search-size';
import { makersOf, readFirst, readInside, readKey, readSource } from './source';
import type { Known, SweepSize, Workload } from './workload';

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
      sweep: (call) => budgeted(call, ['max_iter'], ['time_budget'], undefined),
    },
    {
      ...SWEEP,
      call: 'flaml.**.tune.run',
      sweep: (call) => budgeted(call, ['num_samples'], ['time_budget_s'], undefined),
    },
    {
      ...SWEEP,
      call: 'autogluon.**.{TabularPredictor,MultiModalPredictor,TimeSeriesPredictor}().fit',
      sweep: (call) => budgeted(call, [], ['time_limit'], undefined),
    },
    {
      ...SWEEP,
      call: 'h2o.**.H2OAutoML().train',
      sweep: (call) => budgeted(call, ['receiver:max_models'], ['receiver:max_runtime_secs'], undefined),
    },
    { ...SWEEP, call: ['pycaret.**.compare_models', '?.compare_models'], sweep: (call) => pycaret(call, 18) },
    {
      ...SWEEP,
      call: 'pycaret.**.tune_model',
      sweep: (call) => pycaret(call, readNumber(call, ['n_iter'])?.value.best ?? 10),
    },
    { ...SWEEP, call: 'tpot.**.{TPOTClassifier,TPOTRegressor}().fit', sweep: tpot },
    {
      ...SWEEP,
      call: 'autosklearn.**.{AutoSklearnClassifier,AutoSklearnRegressor}().fit',
      sweep: (call) => budgeted(call, [], ['receiver:time_left_for_this_task'], undefined),
    },
    { ...SWEEP, call: 'autokeras.**.fit', sweep: (call) => searched(call, ['receiver:max_trials'], 100, 'other') },
    {
      ...SWEEP,
      call: 'supervised.**.AutoML().fit',
      sweep: (call) => budgeted(call, [], ['receiver:total_time_limit'], undefined),
    },
  ],
};

function searched(
  call: CallFact,
  sources: readonly string[],
  usual: number | undefined,
  strategy: SweepSize['strategy'],
  limits: readonly string[] = [],
): SweepSize {
  const size = readTrials(call, readNumber(call, sources), usual);
  const isLimited = readFirst(call, limits) !== undefined;
  return {
    strategy,
    ...size,
    isUnbounded: size.isUnbounded && !isLimited,
    folds: undefined,
    trial: undefined,
    axes: [],
  };
}

function budgeted(
  call: CallFact,
  counts: readonly string[],
  limits: readonly string[],
  usual: number | undefined,
): SweepSize {
  return searched(call, counts, usual, 'other', limits);
}

function crossed(
  call: CallFact,
  sources: readonly string[],
  usual: number | undefined,
  strategy: SweepSize['strategy'],
): SweepSize {
  const size = readTrials(call, readNumber(call, sources), usual);
  const folds = readFolds(readSource(call, 'receiver:cv'));
  return {
    strategy,
    ...size,
    isUnbounded: false,
    folds,
    trials: multiplyKnown(size.configurations, folds),
    trial: undefined,
    axes: readGrid(readFirst(call, ['receiver:search_spaces', 'receiver:param_distributions', 'receiver:1'])?.value)
      .axes,
  };
}

function gridOnly(call: CallFact, sources: readonly string[]): SweepSize {
  const { configurations, axes } = readGrid(readFirst(call, sources)?.value);
  return {
    strategy: 'grid',
    configurations,
    folds: undefined,
    trials: configurations,
    isUnbounded: false,
    trial: undefined,
    axes,
  };
}

/** `n_trials`, or `timeout`, or the size of a grid sampler's space; none of them: it never ends. */
function optuna(call: CallFact): SweepSize {
  const given = readNumber(call, ['n_trials', '1']);
  const sampler = readSource(call, 'receiver:sampler');
  const space =
    sampler?.kind === 'external' && /(GridSampler|BruteForceSampler)\(\)$/.test(sampler.path)
      ? readGrid(readKey(sampler, 'search_space') ?? readKey(sampler, '0'))
      : undefined;
  const trials = space?.configurations === undefined ? given : smaller(given, space.configurations);
  const size = readTrials(call, trials, undefined);
  const hasLimit = readFirst(call, ['timeout', '2']) !== undefined || space !== undefined;
  const isRandom = sampler?.kind === 'external' && /RandomSampler\(\)$/.test(sampler.path);
  return {
    strategy: space !== undefined ? 'grid' : isRandom ? 'random' : 'bayes',
    ...size,
    isUnbounded: size.isUnbounded && !hasLimit,
    folds: undefined,
    trial: undefined,
    axes: space?.axes ?? [],
  };
}

function smaller(left: Known | undefined, right: Known): Known {
  return left === undefined || right.value.best < left.value.best ? right : left;
}

/** `num_samples` times the product of all `grid_search` lists in the space. */
function ray(call: CallFact): SweepSize {
  const space = readFirst(call, ['receiver:param_space', 'config', 'receiver:1', '1'])?.value;
  const lists = space === undefined ? [] : gridLists(space, 0);
  const samples = readNumber(call, ['receiver:tune_config.num_samples', 'num_samples']) ?? one();
  const axes = lists.flatMap((list) =>
    list.size === undefined ? [] : [{ name: list.name, values: list.size.value.best }],
  );
  const configurations = lists.every((list) => list.size !== undefined)
    ? multiplyKnown(samples, ...lists.map((list) => list.size))
    : undefined;
  const isUnbounded = samples.value.best < 0;
  const hasSearch = readFirst(call, ['receiver:tune_config.search_alg', 'search_alg']) !== undefined;
  const trials = isUnbounded ? undefined : configurations;
  return {
    strategy: hasSearch ? 'bayes' : lists.length > 0 ? 'grid' : 'random',
    configurations: trials,
    folds: undefined,
    trials,
    isUnbounded:
      isUnbounded && readFirst(call, ['time_budget_s', 'receiver:tune_config.time_budget_s']) === undefined,
    trial: undefined,
    axes,
  };
}

function gridLists(
  space: Value,
  depth: number,
): readonly { readonly name: string; readonly size: Known | undefined }[] {
  if (space.kind !== 'mapping' || depth > 4) return [];
  return [...space.entries].flatMap(([name, value]) => {
    const list =
      value.kind === 'external' && /\.grid_search\(\)$/.test(value.path)
        ? readKey(value, '0')
        : value.kind === 'mapping'
          ? value.entries.get('grid_search')
          : undefined;
    if (list !== undefined)
      return [
        {
          name,
          size:
            list.kind === 'sequence' && list.isLengthKnown
              ? { value: list.length, certainty: 'exact' as const, from: 'code' }
              : undefined,
        },
      ];
    return gridLists(value, depth + 1);
  });
}

/** The agent runs what the sweep's configuration says: a grid's product, else `count` or `run_cap`, else for ever. */
function wandb(call: CallFact): SweepSize {
  const id = readFirst(call, ['0', 'sweep_id'])?.value;
  const made =
    id?.kind === 'external' && /\.sweep\(\)$/.test(id.path) ? (readKey(id, '0') ?? readKey(id, 'sweep')) : undefined;
  const method = textAt(made, 'method');
  const space = readInside(made, ['parameters']);
  const grid = method === 'grid' ? wandbGrid(space) : undefined;
  const count = readNumber(call, ['count', '4']) ?? capOf(made);
  const trials = grid?.configurations === undefined ? count : smaller(count, grid.configurations);
  const strategy = method === 'grid' || method === 'random' || method === 'bayes' ? method : 'other';
  return {
    strategy,
    configurations: trials,
    folds: undefined,
    trials,
    isUnbounded: trials === undefined && (method === 'random' || method === 'bayes'),
    trial: undefined,
    axes: grid?.axes ?? [],
  };
}

function capOf(made: Value | undefined): Known | undefined {
  const cap = readInside(made, ['run_cap']);
  return cap?.kind === 'constant' && typeof cap.value === 'number'
    ? { value: { low: cap.value, best: cap.value, high: cap.value }, certainty: 'exact', from: 'code' }
    : undefined;
}

function textAt(value: Value | undefined, key: string): string | undefined {
  const found = readInside(value, [key]);
  return found?.kind === 'constant' && typeof found.value === 'string' ? found.value : undefined;
}

/** Each parameter lists its `values`; one with a single `value` is fixed. */
function wandbGrid(space: Value | undefined) {
  if (space?.kind !== 'mapping') return undefined;
  const lists = new Map<string, Value>();
  for (const [name, parameter] of space.entries) {
    const values = readInside(parameter, ['values']);
    if (values !== undefined) lists.set(name, values);
    else if (readInside(parameter, ['value']) === undefined) return undefined;
  }
  return readGrid({ kind: 'mapping', entries: lists, isComplete: space.isComplete });
}

function kerasTuner(call: CallFact): SweepSize {
  const isHyperband = call.paths.some((path) => path.includes('Hyperband'));
  const isGrid = call.paths.some((path) => path.includes('GridSearch'));
  const trials = readNumber(call, ['receiver:max_trials']);
  const each = readNumber(call, ['receiver:executions_per_trial']);
  const strategy = isHyperband
    ? 'halving'
    : isGrid
      ? 'grid'
      : call.paths.some((path) => path.includes('Random'))
        ? 'random'
        : 'bayes';
  const size = isHyperband
    ? readTrials(call, hyperband(call), undefined)
    : readTrials(call, trials, isGrid ? undefined : 10);
  return {
    strategy,
    ...size,
    isUnbounded: false,
    folds: undefined,
    trials: each === undefined ? size.trials : multiplyKnown(size.trials, each),
    trial: undefined,
    axes: [],
  };
}

/** Configurations over all brackets: sum over s of ceil((s_max + 1) / (s + 1) · factor^s). */
function hyperband(call: CallFact): Known {
  const epochs = readNumber(call, ['receiver:max_epochs', 'receiver:2'])?.value.best ?? 100;
  const factor = readNumber(call, ['receiver:factor', 'receiver:3'])?.value.best ?? 3;
  const rounds = readNumber(call, ['receiver:hyperband_iterations'])?.value.best ?? 1;
  let most = 0;
  while (epochs / factor ** (most + 1) >= 1) most++;
  let total = 0;
  for (let bracket = 0; bracket <= most; bracket++)
    total += Math.ceil(((most + 1) / (bracket + 1)) * factor ** bracket);
  const value = total * rounds;
  return { value: { low: value, best: value, high: value }, certainty: 'likely', from: 'code' };
}

function bayesOpt(call: CallFact): SweepSize {
  const start = readNumber(call, ['init_points', '0'])?.value.best ?? 5;
  const further = readNumber(call, ['n_iter', '1'])?.value.best ?? 25;
  const value = start + further;
  const isGiven =
    readFirst(call, ['n_iter', '1']) !== undefined && readFirst(call, ['init_points', '0']) !== undefined;
  const trials: Known = {
    value: { low: value, best: value, high: value },
    certainty: isGiven ? 'exact' : 'likely',
    from: isGiven ? 'code' : 'library default',
  };
  return {
    strategy: 'bayes',
    configurations: trials,
    folds: undefined,
    trials,
    isUnbounded: false,
    trial: undefined,
    axes: [],
  };
}

function pycaret(call: CallFact, models: number): SweepSize {
  const included = readLength(call, ['include']);
  const configurations = included ?? { ...one(), value: { low: models, best: models, high: models } };
  const folds = readNumber(call, ['fold']) ?? { ...one(), value: { low: 10, best: 10, high: 10 } };
  return {
    strategy: 'other',
    configurations,
    folds,
    trials: multiplyKnown(configurations, folds),
    isUnbounded: false,
    trial: undefined,
    axes: [],
  };
}

function tpot(call: CallFact): SweepSize {
  const generations = readNumber(call, ['receiver:generations'])?.value.best ?? 100;
  const population = readNumber(call, ['receiver:population_size'])?.value.best ?? 100;
  const value = population * (generations + 1);
  const configurations: Known = {
    value: { low: value, best: value, high: value },
    certainty: 'likely',
    from: 'code',
  };
  const folds = readFolds(readSource(call, 'receiver:cv'));
  return {
    strategy: 'other',
    configurations,
    folds,
    trials: multiplyKnown(configurations, folds),
    isUnbounded: false,
    trial: undefined,
    axes: [],
  };
}

function one(): Known {
  return { value: { low: 1, best: 1, high: 1 }, certainty: 'likely', from: 'library default' };
}

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
