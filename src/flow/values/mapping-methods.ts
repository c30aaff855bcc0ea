// Methods of mappings.

import { iterate } from '../loops/iterate';
import { ask } from '../loops/turns';
import type { Walk } from '../walk';
import { constant, sequence, sequenceOf, UNKNOWN, unmeasured } from './construct';
import { dictOf } from './dictionary';
import { anyOf, keyOf, missingOf, sizeOf } from './entries';
import { timesSince } from './growth';
import { joinAll } from './join';
import { laidOver, withKey, withoutKey } from './mapping';
import { inOrder } from './order';
import type { Arguments, MappingValue, SequenceValue, Value } from './value';

export function ofMapping(
  walk: Walk,
  receiver: MappingValue,
  name: string,
  given: Arguments,
  rebind: (value: Value) => void,
): Value {
  const values = [...receiver.entries.values()];
  const key = given.positional[0];
  switch (name) {
    case 'get':
    case 'pop': {
      const found = lookedUp(receiver, key, given.positional[1] ?? constant(null));
      if (name === 'pop') rebind(withoutKey(walk, receiver, key));
      return found;
    }
    case 'setdefault': {
      const found = lookedUp(receiver, key, given.positional[1] ?? constant(null));
      const times = timesSince(walk, receiver.identity?.madeIn);
      const isOnce = walk.doubt === 0 && times.low === 1 && times.high === 1 && receiver.isComplete;
      // What is appended to what it gives is seen where each key is.
      if (!isOnce) ask(walk);
      if (key && isOnce && receiver.entries.has(keyOf(key) ?? '')) return found;
      if (key) rebind(withKey(walk, receiver, key, isOnce ? found : loosened(found)));
      return found;
    }
    case 'popitem':
      rebind(withoutKey(walk, receiver, undefined));
      return sequence([UNKNOWN, anyOf(receiver, missingOf(receiver))], UNKNOWN);
    case 'clear':
      if (walk.doubt === 0) rebind({ ...receiver, entries: new Map(), isComplete: true, size: undefined });
      return constant(null);
    case 'keys':
      return sequenceOf(iterate(receiver));
    case 'values':
      return listed(receiver, values, coverOf(receiver));
    case 'items': {
      const { element, items } = iterate(receiver);
      const pairs = items?.map((each, index) => sequence([each, values[index] ?? UNKNOWN], UNKNOWN));
      return listed(receiver, pairs ?? [], sequence([element, coverOf(receiver)], UNKNOWN));
    }
    case 'copy':
      return { ...receiver, identity: { madeIn: walk.context } };
    case 'update': {
      const { identity } = receiver;
      rebind({ ...laidOver(receiver, dictOf(given)), identity });
      return constant(null);
    }
    case 'most_common':
      return mostCommon(receiver, key);
    case 'total': {
      const counts = values.map((value) => (value.kind === 'constant' ? value.value : undefined));
      const isKnown = receiver.isComplete && !receiver.size && counts.every((count) => typeof count === 'number');
      return isKnown ? constant((counts as number[]).reduce((sum, count) => sum + count, 0)) : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

/** The pairs of a counter, the most frequent first; those that are equal in their order. */
function mostCommon(receiver: MappingValue, most: Value | undefined): Value {
  const { element, items } = iterate(receiver);
  const values = [...receiver.entries.values()];
  const limit = most?.kind === 'constant' && typeof most.value === 'number' ? most.value : undefined;
  const isAll = most === undefined || (most.kind === 'constant' && most.value === null);
  const order = items && inOrder(values, true);
  const pair = sequence([element, joinAll(values)], UNKNOWN);
  if (!order || (limit === undefined && !isAll)) {
    const size = sizeOf(receiver);
    if (!size || (limit === undefined && !isAll)) return unmeasured(pair);
    const least = (count: number) => (limit === undefined ? count : Math.min(count, limit));
    const length = { low: least(size.low), best: least(size.best), high: least(size.high) };
    return { ...unmeasured(pair), length, isLengthKnown: true };
  }
  const pairs = order.slice(0, limit).map((at) => sequence([items[at] ?? UNKNOWN, values[at] ?? UNKNOWN], UNKNOWN));
  return sequence(pairs, pair);
}

function lookedUp(receiver: MappingValue, key: Value | undefined, fallback: Value): Value {
  const name = keyOf(key);
  const found = name === undefined ? undefined : receiver.entries.get(name);
  if (found) return receiver.size ? joinAll([found, fallback]) : found;
  if (name !== undefined && receiver.isComplete) return fallback;
  return anyOf(receiver, fallback, UNKNOWN);
}

function coverOf(receiver: MappingValue): Value {
  return receiver.isComplete ? anyOf(receiver) : anyOf(receiver, missingOf(receiver));
}

/** What changes later through the object that was handed out, unseen here. */
function loosened(value: Value): Value {
  if (value.kind === 'sequence') return unmeasured(UNKNOWN, value.label);
  return value.kind === 'mapping' ? { ...value, entries: new Map(), isComplete: false, size: undefined } : value;
}

/** The values or pairs of a mapping, in order, where it is known which keys are there. */
function listed(receiver: MappingValue, items: readonly Value[], element: Value): SequenceValue {
  if (receiver.isComplete && !receiver.size) return sequence(items, element);
  const length = sizeOf(receiver);
  return length ? { ...unmeasured(element), length, isLengthKnown: true } : unmeasured(element);
}
