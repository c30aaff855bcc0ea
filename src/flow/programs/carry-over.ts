// What modules put into one registry while they are imported, each for itself: all of it is there in the end.

import { joinAll } from '../values/join';
import type { MappingValue, SequenceValue, Value } from '../values/value';

/** What a name holds that held `now`, once a module is imported that found `before` in it and left `after`. */
export function carriedOver(now: Value | undefined, before: Value | undefined, after: Value): Value {
  if (now === undefined || before === undefined || now === before) return after;
  if (now.kind === 'mapping' && before.kind === 'mapping' && after.kind === 'mapping')
    return isOne(now, after) ? withEntries(now, before, after) : after;
  if (now.kind === 'sequence' && before.kind === 'sequence' && after.kind === 'sequence')
    return isOne(now, after) ? withItems(now, before, after) : after;
  return after;
}

function isOne(now: MappingValue | SequenceValue, after: MappingValue | SequenceValue): boolean {
  return now.identity !== undefined && now.identity === after.identity;
}

function withEntries(now: MappingValue, before: MappingValue, after: MappingValue): Value {
  // How many there are is told by the entries, or by nobody.
  if (now.size || after.size) return { ...after, isComplete: false, size: undefined };
  const entries = new Map(now.entries);
  for (const [name, value] of after.entries) if (before.entries.get(name) !== value) entries.set(name, value);
  for (const name of before.entries.keys()) if (!after.entries.has(name)) entries.delete(name);
  return { ...after, entries, isComplete: now.isComplete && after.isComplete };
}

function withItems(now: SequenceValue, before: SequenceValue, after: SequenceValue): Value {
  const known = before.items;
  const isLonger = known && after.items && known.every((item, at) => after.items?.[at] === item);
  if (!isLonger || !now.items || !after.items) return { ...after, items: undefined, isLengthKnown: false };
  const items = [...now.items, ...after.items.slice(known.length)];
  const length = { low: items.length, best: items.length, high: items.length };
  return { ...after, items, length, element: joinAll(items) };
}
