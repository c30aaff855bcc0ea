// What gives each item once: an open file, `csv.reader`, `iter(xs)`. Who takes items of it leaves less for all that hold
// it, be it a loop, `next`, `islice` or `list`.

import { exactly, multiplyBounds, type Range, range } from '../../base/range';
import type { For } from '../../syntax/program';
import { asText, repeated, sequence, sequenceOf, UNKNOWN, UNKNOWN_LENGTH } from '../values/construct';
import { timesSince } from '../values/growth';
import { join, joinAll } from '../values/join';
import type { SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { type Iteration, iterate } from './iterate';
import { mentionsOf } from './queue';
import { change, noteAsked } from './touched';

/** An iterator over the items: `iter(xs)`; one over an iterator is that itself. */
export function iteratorOver(walk: Walk, value: Value): Value {
  const known = isTextOrMapping(value) ? listOf(value) : value;
  if (known.kind !== 'sequence' || known.isIterator) return value;
  return { ...known, isIterator: true, identity: { madeIn: walk.context } };
}

function isTextOrMapping(value: Value): boolean {
  return value.kind === 'mapping' || asText(value) !== undefined;
}

function listOf(value: Value): Value {
  const iteration = iterate(value);
  return iteration.isLengthKnown ? sequenceOf(iteration) : value;
}

/** So many items are taken of it, each time we pass. */
export function takeFrom(walk: Walk, value: Value | undefined, count: Range): void {
  if (value?.kind !== 'sequence' || !value.isIterator || !value.identity) return;
  const times = timesSince(walk, value.identity.madeIn);
  if (times.high === 0) return;
  // What is taken tells how much there was, and once more that it was changed.
  noteAsked(walk, value);
  noteAsked(walk, value);
  change(walk, value, without(value, multiplyBounds(times, count)));
}

/** All items that are left. */
export const ALL: Range = exactly(Number.POSITIVE_INFINITY);

/** Some items, perhaps all: what walks them is not followed. */
export const SOME: Range = range(0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);

function without(value: SequenceValue, taken: Range): SequenceValue {
  const fresh = value.fresh ?? value;
  const isSure = taken.low === taken.high;
  const items = isSure ? value.items?.slice(taken.low) : undefined;
  if (!value.isLengthKnown)
    return taken.low === Number.POSITIVE_INFINITY
      ? { ...value, fresh, items: [], length: exactly(0), isLengthKnown: true }
      : { ...value, fresh, length: UNKNOWN_LENGTH };
  const left = (all: number, less: number) => (all <= less ? 0 : all - less);
  const { low, best, high } = value.length;
  return {
    ...value,
    fresh,
    items,
    element: items && items.length > 0 && items.length <= MOST_JOINED ? joinAll(items) : value.element,
    length: { low: left(low, taken.high), best: left(best, taken.best), high: left(high, taken.low) },
  };
}

/** Of more items, what covers them all is not asked for. */
const MOST_JOINED = 12;

/** What a loop walks whose turns take items of it as well: as many turns, or fewer. */
export function sharedWith(loop: For, items: Value, iteration: Iteration): Iteration {
  if (items.kind !== 'sequence' || !items.isIterator || !iteration.isLengthKnown) return iteration;
  if (loop.iterable.kind !== 'name' || mentionsOf(loop.body, loop.iterable.name) === 0) return iteration;
  const { low, best, high } = iteration.length;
  return { ...iteration, items: undefined, length: { low: Math.min(1, low), best: Math.ceil(best / 2), high } };
}

/** The item that `next` gives; undefined where it is not told which. */
export function nextOf(walk: Walk, value: Value, otherwise: Value | undefined): Value | undefined {
  if (value.kind !== 'sequence' || !value.isIterator || !value.identity) return undefined;
  const { low, high } = timesSince(walk, value.identity.madeIn);
  const { length, isLengthKnown } = value;
  if (isLengthKnown && length.high === 0) return otherwise ?? UNKNOWN;
  const item = (low === 1 && high === 1 && value.items?.[0]) || value.element;
  return otherwise && !(isLengthKnown && length.low > 0) ? join(item, otherwise) : item;
}

/** `f.seek(0)`: what was taken comes again, of all that reads the file; or some of it, where it is sent elsewhere. */
export function restore(walk: Walk, value: SequenceValue, isWhole: boolean): void {
  const { scope } = walk;
  for (const name of [...scope.names()]) {
    const held = scope.own(name);
    if (held?.kind !== 'sequence' || !held.isIterator || held.label !== value.label || !held.fresh) continue;
    const { fresh } = held;
    change(walk, held, isWhole ? fresh : { ...fresh, items: undefined, length: { ...fresh.length, low: 0 } });
  }
}

/** `zip(*[iter(xs)] * n)`: as many at a time; what does not make a whole group is left out. */
export function inGroups(given: readonly Value[]): Value | undefined {
  const [one, ...others] = given;
  if (one?.kind !== 'sequence' || !one.isIterator || others.length === 0) return undefined;
  if (others.some((other) => other.kind !== 'sequence' || other.identity !== one.identity)) return undefined;
  if (!one.isLengthKnown) return undefined;
  const groups = (length: number) => Math.floor(length / given.length);
  const { low, best, high } = one.length;
  const length = { low: groups(low), best: groups(best), high: groups(high) };
  const { items, lengthDefault } = one;
  const element = sequence(
    given.map(() => one.element),
    one.element,
  );
  const group = (of: readonly Value[]) => sequence(of, joinAll(of));
  const each =
    items &&
    Array.from({ length: groups(items.length) }, (_, at) =>
      group(items.slice(at * given.length, (at + 1) * given.length)),
    );
  return { ...repeated(element, length), items: each, lengthDefault };
}
