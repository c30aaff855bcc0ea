// How often, as a plain factor on one execution and in words. What is known multiplies; what is not known counts once
// and is named. Retries are an error path: they are told beside the count, never counted as something to run.

import { MOST } from '../base/most';
import { isExact, multiplyBounds, ONE, type Range, range } from '../base/range';
import type { Factor, Times } from '../flow/facts';
import type { Workload } from '../recognise/workload';
import type { Cost } from './footprint';
import { formatCount } from './format';

export interface Multiplier {
  /** Never unbounded. */
  readonly range: Range;
  /** What it is counted per: `item of rows`. */
  readonly per: readonly string[];
}

/** `range(100)` inside `for row in rows`: 100..100..100, per `item of rows`. */
export function multiplierOf(times: Times): Multiplier {
  const open = times.because.filter(isOpen);
  const per = open.filter(({ kind }) => kind !== 'endless' && kind !== 'retry').map(({ per, text }) => per ?? text);
  const isBounded = Number.isFinite(times.range.high);
  if (open.length === 0 && isBounded) return { range: times.range, per: [] };
  const known = productOf(times.because.filter((factor) => !isOpen(factor)));
  const { best } = times.range;
  const high = Math.min(MOST, isBounded ? Math.max(times.range.high, best) : Math.max(known.high, best));
  return { range: range(Math.min(known.low, best), best, high), per: [...new Set(per)] };
}

type Counted = Pick<Cost, 'workload' | 'per'>;

/**
 * `1,200 times`, `up to 2,000 times`, ``once per item of `rows` ``, `at most once per request`, `once (up to 3
 * attempts)`, ``once per item of `rows` and 2 times from other calls``. Fits after `runs`.
 */
export function sayTimes(cost: Counted): string {
  const { range: total, certainty, because } = cost.workload.times;
  if (total.high === 0) return 'switched off';
  const repeats = because.filter(({ kind }) => kind !== 'retry');
  const units = sayUnits(cost);
  const isAlone = sameCount(productOf(because), total);
  const isListed = units !== '' || !Number.isFinite(total.high);
  const isSure = certainty === 'exact' || (isAlone && repeats.every(isSureOf));
  if (!isListed && !isAlone) return sayCount(total, isSure);
  const main = productOf(repeats.filter((factor) => !isOpen(factor)));
  const words = [
    sayCount(
      main,
      repeats.every((factor) => isSureOf(factor) || isOpen(factor)),
    ),
    units,
  ];
  const said = `${words.filter((word) => word !== '').join(' ')}${sayAttempts(because)}`;
  const others = isAlone ? '' : sayOthers(total, productOf(because));
  return others === '' ? said : `${said} and ${others}`;
}

/** `100 times`: what the factors told one by one make, where others add to it. */
export function sayOwn({ because }: Times): string {
  return sayCount(productOf(because), because.every(isSureOf));
}

/** `6 times from other calls`: what the factors told one by one leave out of the count; '' where they make all of it. */
export function sayRest({ range: total, because }: Times): string {
  const main = productOf(because);
  return total.high === 0 || sameCount(main, total) ? '' : sayOthers(total, main);
}

/** Share of the executions that the factors told one by one make; the rest is of other calls, and does not grow with them. */
export function ownShare({ range: total, because }: Times): number {
  return total.best > 0 ? Math.min(1, productOf(because).best / total.best) : 1;
}

/** What it is counted per because the code does not tell how many, the basis last: ``item of `rows` ``, `request`. */
export function unknownUnits({ per, workload }: Counted): readonly string[] {
  const basis = unitOfBasis(workload);
  return [...[...per].reverse().map(sayUnit), ...(basis === undefined ? [] : [basis])];
}

/** ``per item of `rows` for each item of `files` in each request``; '' where all is known. */
function sayUnits({ per, workload }: Counted): string {
  // A search of unknown length says so by its size.
  const isOneTrial = workload.sweep !== undefined && workload.sweep.trials === undefined && per.at(-1) === 'trial';
  const units = [...(isOneTrial ? per.slice(0, -1) : per)].reverse().map(sayUnit);
  const basis = unitOfBasis(workload);
  if (units.length === 0) return basis === undefined ? '' : `per ${basis}`;
  const nested = `per ${units.join(' for each ')}`;
  return basis === undefined ? nested : `${nested} in each ${basis}`;
}

function unitOfBasis({ times, within }: Workload): string | undefined {
  switch (times.basis) {
    case 'run':
      return undefined;
    case 'request':
      return 'request';
    case 'iteration':
      return 'turn of an endless loop';
    case 'call': {
      const around = within.find((outer) => outer.kind === 'function');
      return around && around.name !== '' ? `call of \`${around.name}()\`` : 'call of its function';
    }
  }
}

/** ``item of rows`` with the name as code: ``item of `rows` ``. */
function sayUnit(unit: string): string {
  const [, kind, name] = /^(?:each )?(item of|recursive call of) ([^`]+)$/.exec(unit) ?? [];
  if (kind === undefined || name === undefined) return unit;
  return name === 'a sequence' ? `${kind} ${name}` : `${kind} \`${unwrap(name)}\``;
}

/** What is walked, without what only wraps it: `enumerate(tqdm(rows))` is `rows`. */
function unwrap(name: string): string {
  const inner = /^(?:enumerate|tqdm|trange|list|iter|reversed|sorted|track)\((.+)\)$/.exec(name)?.[1];
  return inner === undefined || inner.includes(', ') ? name : unwrap(inner);
}

/** `once`, `about 1,200 times`, `100 to 1,000 times`, `at most once`, `at least 2 times`. */
export function sayCount({ low, best, high }: Range, isSure: boolean): string {
  if (!Number.isFinite(high)) {
    if (low === 0) return 'an unknown number of times';
    return low === 1 ? 'at least once' : `at least ${digits(low)} times`;
  }
  if (isExact({ low, best, high })) {
    if (best === 1) return 'once';
    const isRounded = formatCount(best) !== String(best).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return `${isSure && !isRounded ? '' : 'about '}${digits(best)} times`;
  }
  if (low === 0) return high === 1 ? 'at most once' : `up to ${digits(high)} times`;
  if (low === 1 && high === 2) return 'once or twice';
  if (high >= 2 * low || high < 10) return `${digits(low)} to ${digits(high)} times`;
  return `about ${digits(best)} times`;
}

/** Retries change the count only when something fails. */
function sayAttempts(because: readonly Factor[]): string {
  const most = productOf(because.filter(({ kind }) => kind === 'retry')).high;
  if (most <= 1) return '';
  return Number.isFinite(most) ? ` (up to ${digits(most)} attempts)` : ' (more if it is retried)';
}

/** What the ways that are not told one by one add: calls of the same function elsewhere. */
function sayOthers(total: Range, main: Range): string {
  const least = Math.max(0, total.low - main.low);
  const most = Number.isFinite(main.high) ? total.high - main.high : Math.max(least, total.best - main.best);
  const rest = range(least, Math.max(least, total.best - main.best), Math.max(least, most));
  if (rest.high === 0) return '';
  // Beside a loop of unknown length the upper end of the rest is not known.
  const isOpenToo = !Number.isFinite(main.high) && rest.low < rest.best;
  return `${sayCount(isOpenToo ? { ...rest, high: Number.POSITIVE_INFINITY } : rest, true)} from other calls`;
}

/** What a person told is not "about" what they told. */
function isSureOf({ certainty, text }: Factor): boolean {
  return certainty === 'exact' || /\btold (by|in) /.test(text);
}

function isOpen({ per, count }: Factor): boolean {
  return per !== undefined || !Number.isFinite(count.high);
}

function productOf(factors: readonly Factor[]): Range {
  return factors.reduce<Range>((product, { count }) => multiplyBounds(product, count), ONE);
}

function sameCount(left: Range, right: Range): boolean {
  // Turns are whole, their product need not be.
  const same = (one: number, other: number) => one === other || Math.abs(one - other) < 1;
  return same(left.low, right.low) && same(left.best, right.best) && same(left.high, right.high);
}

/** `1,200`; a tenth below ten, so that half a time is not none. */
function digits(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : formatCount(value);
}
