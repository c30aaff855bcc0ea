// Mappings under change: which keys one holds after an item is set or deleted, and how many, seen over all the turns of
// the loops since the mapping was made.

import { add, exactly, type Range, ZERO } from '../../base/range';
import type { Walk } from '../walk';
import { mappingOf } from './construct';
import { keyOf, sizeOf } from './entries';
import { timesSince } from './growth';
import { join } from './join';
import type { MappingValue, Value } from './value';

/** More keys that are set one by one are only counted: each step makes the mapping anew. */
const MOST_KEYS = 1024;

/** Sets an item. A key that is the variable of a loop over written-out items sets them all. */
export function withKey(walk: Walk, holder: MappingValue, key: Value, value: Value): MappingValue {
  const times = timesSince(walk, holder.identity?.madeIn);
  if (times.high === 0) return holder;
  const loop = walk.turning.get(key);
  const isWhole = loop !== undefined && times.low >= loop.length;
  const keys = isWhole ? loop.map(keyOf) : [keyOf(key)];
  const isNew = holder.entries.size >= MOST_KEYS && keys.some((name) => !holder.entries.has(name ?? ''));
  if (isNew || keys.some((name) => name === undefined)) return withUnknownKey(holder, value, times);
  const entries = new Map(holder.entries);
  let more = ZERO;
  for (const name of keys as string[]) {
    const known = entries.get(name);
    if (known === undefined) more = add(more, isSurelyNew(holder, times) ? exactly(1) : { low: 0, best: 1, high: 1 });
    entries.set(name, known && (walk.doubt > 0 || isWhole) ? join(known, value) : value);
  }
  const isSure = holder.size === undefined && more.low === more.high;
  const size = sizeOf(holder);
  return { ...holder, entries, size: isSure || !size ? undefined : add(size, more) };
}

function isSurelyNew(holder: MappingValue, times: Range): boolean {
  return times.low > 0 && holder.isComplete;
}

/** As many keys more as there are turns, at most; a mapping that was empty then holds one at least. */
function withUnknownKey(holder: MappingValue, value: Value, times: Range): MappingValue {
  const known = sizeOf(holder);
  const low = known?.high === 0 ? Math.min(1, times.low) : 0;
  const isKnown = known !== undefined && Number.isFinite(times.high);
  const size = isKnown ? add(known, { low, best: times.best, high: times.high }) : undefined;
  return { ...holder, isComplete: false, size, others: holder.others ? join(holder.others, value) : value };
}

/** One laid over the other: `a | b`, `{**a, **b}`, `a.update(b)`. The later one wins. */
export function laidOver(left: MappingValue, right: MappingValue): MappingValue {
  const entries = new Map(left.entries);
  const isSure = !right.size;
  for (const [name, value] of right.entries) {
    const known = entries.get(name);
    entries.set(name, known && !isSure ? join(known, value) : value);
  }
  const isComplete = left.isComplete && right.isComplete;
  const sizes = left.size || right.size || !isComplete ? [sizeOf(left), sizeOf(right)] : undefined;
  const [one, two] = sizes ?? [];
  const size = one && two ? { ...add(one, two), low: Math.max(one.low, two.low) } : undefined;
  const others = left.others && right.others ? join(left.others, right.others) : (left.others ?? right.others);
  const missing = left.missing ?? right.missing;
  return mappingOf({ entries, isComplete: isComplete && (!sizes || size !== undefined), size, others, missing });
}

/** Deletes an item. */
export function withoutKey(walk: Walk, holder: MappingValue, key: Value | undefined): MappingValue {
  const times = timesSince(walk, holder.identity?.madeIn);
  const name = keyOf(key);
  if (times.high === 0 || (name !== undefined && holder.isComplete && !holder.entries.has(name))) return holder;
  const size = sizeOf(holder);
  if (name !== undefined && holder.isComplete && times.low > 0) {
    const entries = new Map(holder.entries);
    entries.delete(name);
    return { ...holder, entries, size: holder.size && less(holder.size, { low: 0, best: 1, high: 1 }) };
  }
  // Once per key; a key that is not known may be any.
  const most = name === undefined ? times : { low: 0, best: Math.min(1, times.best), high: 1 };
  return { ...holder, size: size && less(size, most) };
}

/** Takes away: what may have gone lowers the low end. */
export function less(size: Range, by: Range): Range {
  return {
    low: Math.max(0, size.low - by.high),
    best: Math.max(0, size.best - by.best),
    high: Math.max(0, size.high - by.low),
  };
}
