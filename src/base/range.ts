// An honest number: the 5 %, 50 % and 95 % points of what we believe, never below zero.
// Products multiply the middles and add the log-widths in quadrature (independent errors);
// sums add the ends (fully correlated errors), so that a total is never narrower than its parts.
// `high` may be Infinity: unbounded.

export interface Range {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

export const ZERO: Range = { low: 0, best: 0, high: 0 };
export const ONE: Range = { low: 1, best: 1, high: 1 };

/** A number without doubt: `exactly(3)` is 3..3..3. */
export function exactly(value: number): Range {
  return { low: value, best: value, high: value };
}

/** A range from its three points, put in order so that low <= best <= high always holds. */
export function range(low: number, best: number, high: number): Range {
  return { low: Math.min(low, best), best, high: Math.max(high, best) };
}

export function isExact(value: Range): boolean {
  return value.low === value.high;
}

export function isUnbounded(value: Range): boolean {
  return value.high === Number.POSITIVE_INFINITY;
}

/** Multiplies every point by a plain factor >= 0. */
export function scale(value: Range, factor: number): Range {
  return { low: times(value.low, factor), best: times(value.best, factor), high: times(value.high, factor) };
}

/** Sum with fully correlated errors: ends add. */
export function add(left: Range, right: Range): Range {
  return { low: left.low + right.low, best: left.best + right.best, high: left.high + right.high };
}

export function sum(values: Iterable<Range>): Range {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** Product of bounds: the ends multiply. For what is bounded by hard limits and not by errors. */
export function multiplyBounds(left: Range, right: Range): Range {
  return {
    low: times(left.low, right.low),
    best: times(left.best, right.best),
    high: times(left.high, right.high),
  };
}

/** The same of counts and shares of counts, which are whole where they miss whole numbers by nearly nothing. */
export function multiplyCounts(left: Range, right: Range): Range {
  return {
    low: counted(left.low, right.low),
    best: counted(left.best, right.best),
    high: counted(left.high, right.high),
  };
}

/** What a share leaves of the whole: `restOf({0, 0.25, 1})` is 0..0.75..1. */
export function restOf({ low, best, high }: Range): Range {
  return { low: 1 - high, best: 1 - best, high: 1 - low };
}

/** A share of turns times the turns misses whole numbers by very little. */
function counted(left: number, right: number): number {
  const count = times(left, right);
  if (Number.isInteger(count) || left === 1 || right === 1) return count;
  const near = Math.round(count);
  return near > 0 && Math.abs(count - near) < 1e-9 * near ? near : count;
}

/**
 * Product of independent estimates: middles multiply, log-widths add in quadrature on each side.
 * A zero or unbounded end keeps its meaning: a low of 0 stays 0, a high of Infinity stays Infinity.
 * `multiply({1,2,4}, exactly(3))` is 3..6..12.
 */
export function multiply(left: Range, right: Range): Range {
  const best = times(left.best, right.best);
  if (best === 0 || !Number.isFinite(best)) return multiplyBounds(left, right);
  const down = Math.hypot(logRatio(left.best, left.low), logRatio(right.best, right.low));
  const up = Math.hypot(logRatio(left.high, left.best), logRatio(right.high, right.best));
  return { low: best * Math.exp(-down), best, high: best * Math.exp(up) };
}

/** The smallest range that holds both; its best is the mean of the two. */
export function hull(left: Range, right: Range): Range {
  const best = left.best === right.best ? left.best : (left.best + right.best) / 2;
  return { low: Math.min(left.low, right.low), best, high: Math.max(left.high, right.high) };
}

function logRatio(upper: number, lower: number): number {
  return upper === lower ? 0 : Math.log(upper / lower);
}

/** 0 times Infinity is 0 here: what never runs costs nothing however long it would loop. */
function times(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : left * right;
}
