// The size of one fit inside a search or a cross-validation: which learner stands in the estimator, how many trees,
// how deep, how many iterations (a grid's own values where it tries several), and how much data it is given.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { dataSizeOf } from './data-size';
import { toTried } from './drawn';
import { SKLEARN_LEARNERS } from './sklearn-estimators';
import { readFirst, readKey } from './source';
import { learnerName, SOME_TREES } from './training';
import type { Known, TrainingSize } from './workload';

const TREES = ['n_estimators', 'iterations', 'num_boost_round', 'num_iterations', 'num_trees'];
const ITERATIONS = ['max_iter', 'epochs', 'max_epochs', 'n_iter'];
const DEPTH = ['max_depth', 'depth'];
const BATCH = ['batch_size'];

/** `estimator` and `grid` say where the call keeps what it fits and what it tries. */
export function trialOf(
  call: CallFact,
  estimator: readonly string[],
  grid: readonly string[] = [],
): TrainingSize | undefined {
  const fitted = readFirst(call, estimator)?.value;
  if (fitted === undefined) return undefined;
  const learner = learnerIn(fitted, 0);
  const name = learner === undefined ? undefined : learnerName(learner);
  const data = dataSizeOf(
    readFirst(call, call.paths.some((path) => path.endsWith('.fit')) ? ['X', '0'] : ['X', '1'])?.value,
  );
  return {
    learner: name,
    family: familyOf(name),
    samples: data.rows,
    features: data.columns,
    steps: undefined,
    parameters: undefined,
    ...sizesOf(learner, name, readFirst(call, grid)?.value),
  };
}

/** What the learner is told of its own size; a grid's values win, for they are what is fitted. */
export function sizesOf(
  learner: Value | undefined,
  name: string | undefined,
  space?: Value,
): Pick<TrainingSize, 'epochs' | 'batchSize' | 'trees' | 'depth'> {
  const tried = (names: readonly string[], none?: number): Known | undefined =>
    triedIn(space, names, none) ?? argumentOf(learner, names);
  return {
    epochs: tried(ITERATIONS),
    batchSize: tried(BATCH),
    trees: triedIn(space, TREES) ?? (learner?.kind === 'external' ? treesOf(learner) : undefined),
    depth: tried(DEPTH, noDepth(name)),
  };
}

/** `max_depth=None`: grown until the leaves are pure (about as deep as 10,000 rows have bits), or a booster's own six. */
function noDepth(learner: string | undefined): number {
  return /XGB|LGBM|CatBoost/.test(learner ?? '') ? 6 : 14;
}

/** What a grid, or the hull of several grids, tries for one of these names; prefixes of pipeline steps are left out. */
function triedIn(space: Value | undefined, names: readonly string[], none?: number): Known | undefined {
  if (space === undefined) return undefined;
  if (space.kind === 'choice') return triedIn(space.options[0], names, none);
  if (space.kind === 'sequence') {
    const all = (space.items ?? []).map((item) => triedIn(item, names, none)).filter((one) => one !== undefined);
    return all.length === 0 ? undefined : together(all);
  }
  const entries =
    space.kind === 'mapping'
      ? space.entries
      : space.kind === 'external' && space.path === 'builtins.dict()'
        ? space.arguments?.named
        : undefined;
  for (const [key, values] of entries ?? []) {
    if (names.includes(key.replace(/^.*__/, ''))) return toTried(values, none);
  }
  return undefined;
}

function together(all: readonly Known[]): Known {
  const { from } = all[0] as Known;
  const best = all.reduce((total, one) => total + one.value.best, 0) / all.length;
  const low = Math.min(...all.map((one) => one.value.low));
  const high = Math.max(...all.map((one) => one.value.high));
  return { value: { low, best, high }, certainty: low === high ? 'exact' : 'likely', from };
}

function argumentOf(learner: Value | undefined, names: readonly string[]): Known | undefined {
  if (learner === undefined) return undefined;
  for (const name of names) {
    const given = readKey(learner, name);
    const known = given === undefined ? undefined : numberIn(given);
    if (known !== undefined) return known;
  }
  return undefined;
}

function numberIn(value: Value): Known | undefined {
  const known = toTried(value);
  const fallback = value.kind === 'constant' ? value.default : undefined;
  return known === undefined || fallback === undefined ? known : { ...known, certainty: 'likely', from: fallback };
}

const GROWS = /(Forest|ExtraTrees|GradientBoosting|AdaBoost|Bagging)/;

/** Trees as the learner is told, or as its class takes them where nobody says. */
function treesOf(learner: Extract<Value, { kind: 'external' }>): Known | undefined {
  const isForest = GROWS.test(learner.path);
  const told = argumentOf(learner, isForest && !/Hist/.test(learner.path) ? [...TREES, '0'] : TREES);
  if (told !== undefined) return told;
  if (TREES.some((name) => learner.arguments?.named.has(name))) return SOME_TREES;
  if (!isForest || /Hist/.test(learner.path)) return undefined;
  const value = /AdaBoost/.test(learner.path) ? 50 : /Bagging/.test(learner.path) ? 10 : 100;
  return { value: { low: value, best: value, high: value }, certainty: 'likely', from: 'library default' };
}

export function familyOf(learner: string | undefined): TrainingSize['family'] {
  if (learner !== undefined && /^(Keras|NeuralNet|Skorch)/.test(learner)) return 'neural';
  return learner !== undefined && /Boost|XGB|LGBM|CatBoost/.test(learner) ? 'boosting' : 'classic';
}

const LEARNER_NAME = new RegExp(
  `(^|\\.)(${SKLEARN_LEARNERS.join('|')}|XGB\\w+|LGBM\\w+|CatBoost\\w*|\\w+Classifier|\\w+Regressor|\\w+SurvivalAnalysis|\\w+Survival\\w+|\\w+Forecaster|NGB\\w+|NeuralNet\\w*|KModes|KPrototypes)\\(\\)$`,
);
const PREPROCESSING = /sklearn\.(preprocessing|impute|feature_extraction|compose|feature_selection)\./;

/** The last learner inside a value: pipelines, lists of steps, wrapped estimators. */
export function learnerIn(value: Value, depth: number): Value | undefined {
  if (depth > 6) return undefined;
  switch (value.kind) {
    case 'external': {
      const inner = [...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])];
      const isWrapper =
        /(Pipeline|make_pipeline|FeatureUnion|GridSearchCV|RandomizedSearchCV|MultiOutput\w+|OneVs\w+|Calibrated\w+|TransformedTarget\w+|Bagging\w+)\(\)$/.test(
          value.path,
        );
      if (isWrapper) {
        const found = inner.map((one) => learnerIn(one, depth + 1)).filter((one) => one !== undefined);
        if (found.length > 0) return found[found.length - 1];
      }
      return LEARNER_NAME.test(value.path) && !PREPROCESSING.test(value.path) ? value : undefined;
    }
    case 'sequence':
      return (value.items ?? [value.element])
        .map((item) => learnerIn(item, depth + 1))
        .filter((one) => one !== undefined)
        .at(-1);
    case 'choice':
      return value.options.map((option) => learnerIn(option, depth + 1)).find((one) => one !== undefined);
    case 'unknown':
      return value.label === undefined ||
        /model|clf|classifier|regressor|estimator|reg$|learner|svm|forest/i.test(value.label)
        ? value
        : undefined;
    case 'instance':
      return value;
    default:
      return undefined;
  }
}
