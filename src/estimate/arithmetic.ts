// The few operations on ranges that estimates need beside those of base/range.

import { multiply, ONE, type Range, range } from '../base/range';

/** 1 / value; a low of 0 gives an unbounded high. */
export function inverse(value: Range): Range {
  return {
    low: 1 / value.high,
    best: 1 / value.best,
    high: value.low > 0 ? 1 / value.low : Number.POSITIVE_INFINITY,
  };
}

/** Independent factors, each with its own doubt. */
export function product(...factors: readonly Range[]): Range {
  return factors.reduce(multiply, ONE);
}

/** One, give or take a factor: `around(2)` is 0.5..1..2. */
export function around(factor: number): Range {
  return range(1 / factor, 1, factor);
}

/** The three points of a function that grows with its argument. */
export function mapRange(value: Range, f: (point: number) => number): Range {
  return range(f(value.low), f(value.best), f(value.high));
}

/** The same from below: a batch of none is one of one. */
export function atLeast(value: Range, limit: number): Range {
  return { low: Math.max(value.low, limit), best: Math.max(value.best, limit), high: Math.max(value.high, limit) };
}

/** Ends cut to a hard limit. */
export function atMost(value: Range, limit: number): Range {
  return { low: Math.min(value.low, limit), best: Math.min(value.best, limit), high: Math.min(value.high, limit) };
}

/**
 * How likely it is that something is larger than `limit`, 0 to 1: the ends of the range are its 5 % and 95 % points, and
 * between and beyond them its logarithm is normal on either side of the middle.
 */
export function chanceOver({ low, best, high }: Range, limit: number): number {
  if (best <= 0) return 0;
  const [from, to] = limit <= best ? [Math.max(low, best * 1e-9), best] : [best, high];
  if (from === to) return limit <= best ? 1 : 0;
  const z = (POINT_95 * Math.log(best / limit)) / Math.log(to / from);
  // The logistic curve is within a hundredth of the normal one.
  return 1 / (1 + Math.exp(-1.702 * z));
}

/** Of the normal curve: 95 % lie below so many deviations. */
const POINT_95 = 1.645;
