// What one trial of a sweep runs: the work that stands inside its objective, each with how often per trial; where none
// is seen, what the file's imports can train. The sweep's cost is the sum of these, so that nothing is priced twice.

import { contains, type Span } from '../base/span';
import type { Factor, Facts, Times } from '../flow/facts';
import { isBareObjective } from './bare-objective';
import { withoutFactors } from './factors';
import type { SweepSize, Workload } from './workload';

/** Gives every sweep its trial; those inside others first, for they are part of what the outer ones try. */
export function describeTrials(workloads: readonly Workload[], facts: Facts): readonly Workload[] {
  return workloads.map((workload) => described(workload, workloads, facts, 0));
}

function described(workload: Workload, all: readonly Workload[], facts: Facts, depth: number): Workload {
  const { sweep } = workload;
  if (sweep === undefined || depth > 4) return workload;
  const inside = all
    .filter((one) => one !== workload && isAt(one.insideSweep, workload.span))
    .map((one) => perTrial(described(one, all, facts, depth + 1), workload));
  const trial = sweep.trial ?? firstOf(inside, (one) => one.training ?? one.sweep?.trial);
  const over = trial?.learner ?? firstOf(inside, (one) => one.sweep?.over ?? one.model?.id);
  const trialKind = inside.length === 0 && trial === undefined ? kindOf(workload, facts) : undefined;
  return { ...workload, sweep: { ...sweep, trial, inside, over, trialKind } };
}

function firstOf<T>(inside: readonly Workload[], pick: (one: Workload) => T | undefined): T | undefined {
  return inside.map(pick).find((one) => one !== undefined);
}

/**
 * The same work counted per trial. A callback's trials are the factor at the sweep's call, and what stands outside of
 * it is the sweep's own; a loop's trials are its turns, which the sweep counts for all that stands in it.
 */
function perTrial(workload: Workload, sweep: Workload): Workload {
  const { because } = workload.times;
  const callback = because.findLastIndex((factor) => factor.kind === 'callback' && touches(factor, sweep.span));
  if (callback >= 0) {
    const outer = new Set(because.slice(0, callback + 1));
    return { ...workload, times: withoutFactors(workload.times, (factor) => outer.has(factor)) };
  }
  const trials = sweep.sweep?.trials?.value;
  const first = because.findIndex((factor) => touches(factor, sweep.span));
  if (trials === undefined || first < 0) return workload;
  const outer = new Set(because.slice(0, first));
  const inner = withoutFactors(workload.times, (factor) => outer.has(factor));
  return { ...workload, times: shared(inner, trials) };
}

function shared(times: Times, trials: NonNullable<SweepSize['trials']>['value']): Times {
  const part = (count: number, by: number) => (by > 0 && Number.isFinite(by) ? count / by : count);
  const { low, best, high } = times.range;
  const each = part(best, trials.best);
  const range = {
    low: Math.min(each, part(low, trials.low)),
    best: each,
    high: Math.max(each, part(high, trials.high)),
  };
  return { ...times, range, because: [] };
}

function touches(factor: Factor, span: Span): boolean {
  return contains(span, factor.span) || contains(factor.span, span);
}

function isAt(left: Span | undefined, right: Span): boolean {
  return left?.start === right.start && left.end === right.end;
}

const NETWORKS = [
  'torch',
  'tensorflow',
  'keras',
  'tf_keras',
  'jax',
  'flax',
  'transformers',
  'lightning',
  'pytorch_lightning',
  'fastai',
  'paddle',
  'mxnet',
  'timm',
  'ultralytics',
  'sentence_transformers',
  'diffusers',
  'keras_tuner',
  'kerastuner',
  'autokeras',
  'talos',
];
const TABLES = [
  'sklearn',
  'xgboost',
  'lightgbm',
  'catboost',
  'imblearn',
  'statsmodels',
  'ngboost',
  'interpret',
  'cuml',
  'sklearnex',
];
/** Searches that only ever try learners of tables. */
const TABLE_SEARCHES =
  /^(scikit-learn|pycaret|tpot|auto-sklearn|mljar-supervised|flaml|h2o|autogluon|sklearn-genetic|xgboost|lightgbm|catboost)/;

/** Undefined where the imports allow both, or neither. */
function kindOf(sweep: Workload, facts: Facts): SweepSize['trialKind'] {
  if (isBareObjective(sweep, facts)) return 'arithmetic';
  const { library, call } = sweep;
  if (TABLE_SEARCHES.test(library) && !call.includes('MultiModal')) return 'table';
  const hasNetworks = NETWORKS.some((name) => facts.packages.has(name));
  const hasTables = TABLES.some((name) => facts.packages.has(name));
  if (hasNetworks === hasTables) return undefined;
  return hasNetworks ? 'network' : 'table';
}
