// The generators behind a value: what is held of them, and how many of their items the value can take.

import type { Range } from '../../base/range';
import type { FunctionNode } from '../../syntax/program';
import type { Context } from '../context';
import type { Trace } from '../trace/trace';
import type { SequenceValue, Value } from '../values/value';

export interface Lazy {
  /** What walking all items does, counted as the place does where it was made. */
  body: Trace;
  into: Trace;
  readonly madeIn: Context;
  readonly items: Range;
  /** Some of what is walked gives no item. */
  readonly isFiltered: boolean;
  /** The function that gives the items, where it is one. */
  readonly generator: FunctionNode | undefined;
  /** How many places hold it that are not followed. */
  open: number;
  /** How many items were taken in places that are followed; undefined: none. */
  taken: Range | undefined;
}

/** One generator behind a value, and how many of its items the value can take: `zip(range(3), g)` takes three. */
export interface Pull {
  readonly source: Lazy;
  readonly most: Range;
}

export function pullsOf(value: Value | undefined): readonly Pull[] {
  if (value?.kind === 'sequence') return value.pulls ?? NONE;
  return value?.kind === 'choice' && mayPull(value) ? value.options.flatMap(pullsOf) : NONE;
}

const NONE: readonly Pull[] = [];

/** The same items in the same order: `enumerate(g)`. */
export function passing(value: SequenceValue, ...from: readonly (Value | undefined)[]): SequenceValue {
  const pulls = few([...(value.pulls ?? []), ...from.flatMap(pullsOf)]);
  return pulls.length > 0 ? { ...value, pulls } : value;
}

/** Of more generators behind one value, some are lost sight of: they then count as walked. */
const MOST_PULLS = 32;

export function few(pulls: readonly Pull[]): readonly Pull[] {
  return pulls.length > MOST_PULLS ? pulls.slice(0, MOST_PULLS) : pulls;
}

/** No more than so many items: `islice(g, 4)`. */
export function capped(pulls: readonly Pull[], most: Range): readonly Pull[] {
  return pulls.map((pull) => ({ ...pull, most: least(pull.most, most) }));
}

/** A name holds it now, and is asked before anything happens to it. */
export function park(value: Value): void {
  if (mayPull(value)) for (const { source } of pullsOf(value)) source.open--;
}

/** Read from a name: what becomes of it now is not known yet. */
export function hand(value: Value): void {
  if (mayPull(value)) for (const { source } of pullsOf(value)) source.open++;
}

/** Nearly no value does, and every name that is read is asked. */
function mayPull(value: Value): boolean {
  return value.kind === 'choice'
    ? value.options.some(mayPull)
    : value.kind === 'sequence' && value.pulls !== undefined;
}

export function least(left: Range, right: Range): Range {
  return {
    low: Math.min(left.low, right.low),
    best: Math.min(left.best, right.best),
    high: Math.min(left.high, right.high),
  };
}
