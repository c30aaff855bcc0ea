// How many trials each search library runs, by its own arguments: counts, budgets, grids inside spaces, brackets.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { dataSizeOf } from './data-size';
import { trialOf } from './fit-size';
import { readLength, readNumber } from './read';
import { multiplyKnown, readFolds, readGrid, readTrials, readTried } from './search-size';
import { readFirst, readInside, readKey, readSource } from './source';
import type { Known, SweepSize, TrainingSize } from './workload';

export function searched(
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
    seconds: readNumber(call, limits),
    isUnbounded: size.isUnbounded && !isLimited,
    folds: undefined,
    trial: undefined,
    axes: [],
  };
}

/** AutoML, which mostly runs until its time is up: `usualSeconds` where neither a count nor a time is given. */
export function budgeted(
  call: CallFact,
  counts: readonly string[],
  limits: readonly string[],
  usualSeconds?: number,
): SweepSize {
  const size = searched(call, counts, undefined, 'other', limits);
  if (usualSeconds === undefined || size.trials !== undefined || size.seconds !== undefined) return size;
  return {
    ...size,
    seconds: { ...one(), value: { low: usualSeconds, best: usualSeconds, high: usualSeconds } },
    isUnbounded: false,
  };
}

const SPACES = ['receiver:search_spaces', 'receiver:param_distributions', 'receiver:param_grid', 'receiver:1'];

export function crossed(
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
    trial: trialOf(call, ['receiver:estimator', 'receiver:0'], SPACES),
    axes: readGrid(readFirst(call, SPACES)?.value).axes,
  };
}

export function gridOnly(call: CallFact, sources: readonly string[]): SweepSize {
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
export function optuna(call: CallFact): SweepSize {
  const given = readTried(call, ['n_trials', '1']);
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
    seconds: readNumber(call, ['timeout', '2']),
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
export function ray(call: CallFact): SweepSize {
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
    seconds: readNumber(call, ['time_budget_s', 'receiver:tune_config.time_budget_s']),
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
export function wandb(call: CallFact): SweepSize {
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

export function textAt(value: Value | undefined, key: string): string | undefined {
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

export function kerasTuner(call: CallFact): SweepSize {
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
    trial: /\.(SklearnTuner|Sklearn)\(\)/.test(call.paths[0] ?? '') ? undefined : kerasTrial(call),
    axes: [],
  };
}

/** `search` hands its arguments on to `fit`. */
function kerasTrial(call: CallFact): TrainingSize {
  return {
    learner: undefined,
    family: 'neural',
    epochs: readNumber(call, ['epochs', 'receiver:max_epochs']) ?? one(),
    batchSize: readNumber(call, ['batch_size']),
    samples: readLength(call, ['x', '0']) ?? dataSizeOf(readFirst(call, ['x', '0'])?.value).rows,
    steps: undefined,
    parameters: undefined,
    trees: undefined,
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

export function bayesOpt(call: CallFact): SweepSize {
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

export function pycaret(call: CallFact, models: number): SweepSize {
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

export function tpot(call: CallFact): SweepSize {
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
