// How often, as a plain factor on one execution: what is known multiplies; what is not known counts once and is named.

import { multiplyBounds, ONE, type Range, range } from '../base/range';
import type { Times } from '../flow/facts';

export interface Multiplier {
  /** Never unbounded. */
  readonly range: Range;
  /** What it is counted per: `item of rows`. */
  readonly per: readonly string[];
}

/** `range(100)` inside `for row in rows`: 100..100..100, per `item of rows`. */
export function multiplierOf(times: Times): Multiplier {
  const open = times.because.filter((factor) => factor.per !== undefined || !Number.isFinite(factor.count.high));
  const per = open.filter((factor) => factor.kind !== 'endless').map((factor) => factor.per ?? factor.text);
  const isBounded = Number.isFinite(times.range.high);
  if (open.length === 0 && isBounded) return { range: times.range, per: [] };
  const known = times.because
    .filter((factor) => !open.includes(factor))
    .reduce((product, factor) => multiplyBounds(product, factor.count), ONE);
  const { best } = times.range;
  const high = isBounded ? Math.max(times.range.high, best) : Math.max(known.high, best);
  return { range: range(Math.min(known.low, best), best, high), per: [...new Set(per)] };
}
