// What repeats a workload, as rules ask for it: the loops that multiply it, whether it runs often, and whether
// somebody waits for each single answer.

import type { Factor } from '../flow/facts';
import type { Workload } from '../recognise/workload';

/**
 * Loops over items and callbacks that repeat it, outermost first. Retries, branches and `while` loops of unknown
 * length are none: what their turns have in common is not known.
 */
export function loopsAround({ times }: Workload): readonly Factor[] {
  return times.because.filter(({ kind, count, per }) => {
    if (kind !== 'loop' && kind !== 'callback' && kind !== 'annotation') return false;
    return per === undefined ? count.high > 1 : !per.startsWith('turn of');
  });
}

/** The loop without an end it stands in, if any. A retry over `range(n)` is bounded, whatever `n` is. */
export function endlessAround({ times }: Workload): Factor | undefined {
  return times.because.find(({ kind, count, text }) => {
    if (kind === 'endless') return true;
    // A test of something that the turns change (`while batch_size:`) ends them.
    return kind === 'retry' && count.high === Number.POSITIVE_INFINITY && /^while (True|1)\b/.test(text);
  });
}

/** True when it is known to run at least so often, or as often as something unknown has items. */
export function runsOften(workload: Workload, atLeast: number): boolean {
  if (workload.times.range.best >= atLeast) return true;
  return loopsAround(workload).some(({ per }) => per !== undefined);
}

/** True when it runs once for each request or turn, so that a person or a program waits for it. */
export function isAwaited({ times }: Workload): boolean {
  return times.basis === 'request' || times.basis === 'iteration';
}

/** True when a cache, a memo or an `if … in cache` stands around it: what was done once is not done again. */
export function isBehindCache({ traits, within }: Workload): boolean {
  if (traits.isCached) return true;
  return within.some((outer) => {
    if (outer.kind === 'context') return CACHES.test(outer.path);
    return outer.kind === 'branch' && CACHES.test(outer.test);
  });
}

const CACHES = /cache|memo(i[sz]e|ry?\b)|singleton|\blru/i;
