// Arithmetic on what multiplies a call: takes some of its loops out, so that a training's epochs are not its runs.

import { type Certainty, weakest } from '../base/certainty';
import { multiplyCounts, ONE, type Range } from '../base/range';
import type { Factor, Times } from '../flow/facts';

/** The product of the factors' counts. */
export function productOf(factors: readonly Factor[]): Range {
  return factors.reduce<Range>((product, factor) => multiplyCounts(product, factor.count), ONE);
}

export function certaintyOf(factors: readonly Factor[]): Certainty {
  return weakest(...factors.map((factor) => factor.certainty));
}

/** The same times without the factors that `isTaken` names: `for epoch in …` around a training step. */
export function withoutFactors(times: Times, isTaken: (factor: Factor) => boolean): Times {
  const kept = times.because.filter((factor) => !isTaken(factor));
  const taken = times.because.filter(isTaken);
  if (taken.length === 0) return times;
  if (times.range.high === 0) return { ...times, because: kept };
  const product = productOf(times.because);
  const isPlain = product.best === times.range.best && product.high === times.range.high;
  const range = isPlain ? productOf(kept) : divide(times.range, productOf(taken));
  const isEndless = kept.some((factor) => factor.kind === 'endless');
  const basis = times.basis === 'iteration' && !isEndless ? 'run' : times.basis;
  const isOne = range.low === range.high && Number.isInteger(range.best);
  return { range, certainty: isOne ? certaintyOf(kept) : weakest(certaintyOf(kept), 'likely'), basis, because: kept };
}

/** Quotients of means miss whole numbers by very little. */
function whole(count: number): number {
  return Math.abs(count - Math.round(count)) < 1e-9 ? Math.round(count) : count;
}

/** Reached in several ways: what is left when each way's inner loops are taken out. */
function divide(range: Range, by: Range): Range {
  const best = whole(by.best > 0 ? range.best / by.best : range.best);
  const low = by.low > 0 ? Math.min(best, range.low / by.low) : Math.min(best, range.low);
  const high = by.high > 0 && Number.isFinite(by.high) ? Math.max(best, range.high / by.high) : best;
  return { low, best, high };
}
