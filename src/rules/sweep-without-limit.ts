// A search that ends only when somebody stops it: Optuna without `n_trials` or `timeout`, a Weights & Biases
// agent without `count` on a random or Bayesian sweep.

import type { CallFact } from '../flow/facts';
import type { Workload } from '../recognise/workload';
import { insertArgument } from './insert-argument';
import type { Fix, Rule, RuleContext } from './rule';
import { sayEach } from './say';

interface Limit {
  readonly library: string;
  readonly keyword: string;
  readonly value: number;
}

const LIMITS: readonly Limit[] = [
  { library: 'optuna', keyword: 'n_trials', value: 100 },
  { library: 'wandb', keyword: 'count', value: 50 },
  { library: 'hyperopt', keyword: 'max_evals', value: 100 },
];

export const sweepWithoutLimit: Rule = {
  id: 'sweep-without-limit',
  title: 'Search without an end',
  group: 'training',
  severity: 'warning',
  summary: 'A hyperparameter search has no number of trials, no time and no budget to end it.',
  fix: 'suggested',
  *check(context) {
    for (const cost of context.costs) {
      const { workload } = cost;
      if (!workload.sweep?.isUnbounded) continue;
      const call = context.callOf(cost);
      if (call && mayStopItself(call)) continue;
      const limit = LIMITS.find(({ library }) => library === workload.library);
      const how = limit ? `Give it ${limit.keyword}` : 'Give it a number of trials or a time';
      yield {
        span: workload.span,
        advice: `${how}: nothing ends this search.`,
        ...(cost.once.energyWh.best > 0 ? { figures: `Each trial takes ${sayEach(cost)}.` } : {}),
        certainty: 'likely',
        costs: [cost],
        severity: 'warning',
        fixes: limit ? fixesFor(workload, limit, context) : [],
      };
    }
  },
};

/** Callbacks may stop a study; what is spread in may hold a limit. */
function mayStopItself({ arguments: { named, hasUnknownRest } }: CallFact): boolean {
  return hasUnknownRest || named.has('callbacks') || named.has('timeout') || named.has('early_stop_fn');
}

function fixesFor({ span }: Workload, { keyword, value }: Limit, { slice }: RuleContext): readonly Fix[] {
  const edit = insertArgument(`${keyword}=${value}`, span.end - 1, slice);
  if (!edit) return [];
  return [{ title: `Stop after ${value} trials`, safety: 'suggested', edits: [edit], saves: undefined }];
}
