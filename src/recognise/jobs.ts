// How many cores scikit-learn and what is built like it is told to use: `n_jobs` of a learner, or of the search around it.

import type { CallFact } from '../flow/facts';
import type { Source } from './recogniser';
import { readFirst } from './source';
import type { Jobs, SweepSize, TrainingSize } from './workload';

export function withJobs(size: TrainingSize | undefined, call: CallFact): TrainingSize | undefined {
  const count = countAt(call, ['receiver:n_jobs', 'receiver:nthread', 'receiver:thread_count']);
  return size === undefined || size.family === 'neural' ? size : { ...size, ...told(count, false) };
}

/** Those of the search, which fits several at once, else of what it fits. */
export function withSearchJobs(sweep: SweepSize | undefined, call: CallFact): SweepSize | undefined {
  if (sweep?.trial === undefined || sweep.trial.family === 'neural') return sweep;
  const own = countAt(call, ['n_jobs', 'receiver:n_jobs']);
  const inner = countAt(call, ['receiver:estimator.n_jobs', 'receiver:0.n_jobs', 'estimator.n_jobs', '0.n_jobs']);
  const isOwn = own !== undefined && own !== 1;
  return { ...sweep, trial: { ...sweep.trial, ...told(isOwn ? own : (inner ?? own), isOwn) } };
}

function told(count: number | undefined, isOfSearch: boolean): { readonly jobs?: Jobs } {
  return count === undefined ? {} : { jobs: { count, isOfSearch } };
}

function countAt(call: CallFact, sources: readonly Source[]): number | undefined {
  const value = readFirst(call, sources)?.value;
  // -1 is not "not set" here, as elsewhere.
  const count = value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
  const isCount = count !== undefined && Number.isInteger(count) && count !== 0 && Math.abs(count) <= 1024;
  return isCount ? count : undefined;
}
