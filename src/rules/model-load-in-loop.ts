// The same model loaded again in each turn of a loop, or for each request. Loading reads gigabytes and keeps the
// machine busy without a single answer. A fresh copy for each training run is no waste and left alone.

import type { Cost } from '../estimate/footprint';
import { isBehindCache, loopsAround } from './repetition';
import type { Rule } from './rule';
import { sayRun } from './say';

/** `if self.model is None:` and its like: loaded once after all. */
const LAZY = /\bis None\b|\bnot\b|=== (null|undefined)|== null|\bin\b|hasattr/;

export const modelLoadInLoop: Rule = {
  id: 'model-load-in-loop',
  title: 'Model loaded again and again',
  group: 'reuse',
  severity: 'warning',
  summary: 'The same model is loaded in each turn of a loop or for each request.',
  *check({ costs }) {
    for (const cost of costs) {
      const { workload } = cost;
      if (workload.kind !== 'model-load' || !isSameEachTime(cost) || isLoadedOnce(cost)) continue;
      const isPerRequest = workload.times.basis === 'request';
      if (!isPerRequest && !isRepeated(cost)) continue;
      if (isForTraining(cost, costs)) continue;
      yield {
        span: workload.span,
        advice: `Load ${workload.model?.id} once, ${isPerRequest ? 'when the service starts' : 'before the loop'}.`,
        figures: sayRun(cost, 'It is loaded'),
        certainty: 'likely',
        costs: [cost],
        severity: 'warning',
      };
    }
  },
};

function isSameEachTime({ workload: { model } }: Cost): boolean {
  return model !== undefined && model.options.length === 1 && model.certainty !== 'guess';
}

function isRepeated({ workload }: Cost): boolean {
  if (workload.times.basis === 'iteration') return true;
  return loopsAround(workload).some(({ per, count }) => per !== undefined || count.best > 1);
}

function isLoadedOnce({ workload }: Cost): boolean {
  return isBehindCache(workload) || workload.within.some((outer) => outer.kind === 'branch' && LAZY.test(outer.test));
}

/** Each fold or trial starts from fresh weights; a sweep elsewhere in the file says nothing of this loop. */
function isForTraining({ workload }: Cost, costs: readonly Cost[]): boolean {
  if (workload.insideSweep !== undefined) return true;
  const loops = new Set(loopsAround(workload).map(({ span }) => span.start));
  return costs.some(
    ({ workload: other }) =>
      (other.kind === 'training' || other.insideSweep !== undefined) &&
      loopsAround(other).some(({ span }) => loops.has(span.start)),
  );
}
