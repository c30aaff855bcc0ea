// Methods of lists, sets and queues.

import type { Span } from '../../base/span';
import { iterate } from '../loops/iterate';
import { sorted } from '../loops/mapped';
import type { Walk } from '../walk';
import { asNumber, constant, sequence, UNKNOWN, unknown } from './construct';
import { distinct } from './distinct';
import { extended, grown, shrunk, timesSince } from './growth';
import { isEqual } from './operate';
import { isDisjoint, isSubset, type SetOperator, setOf } from './sets';
import type { Arguments, SequenceValue, Value } from './value';

export function ofSequence(
  walk: Walk,
  receiver: SequenceValue,
  name: string,
  given: Arguments,
  rebind: (value: Value) => void,
  span: Span,
): Value {
  const item = given.positional[0] ?? UNKNOWN;
  const combined = combine(walk, receiver, name, given, rebind);
  if (combined) return combined;
  switch (name) {
    case 'add':
      rebind(withIdentity(distinct(iterate(grown(walk, receiver, [item]))), receiver));
      return constant(null);
    case 'update':
      // `bar.update(1)` of a progress bar.
      if (asNumber(item) !== undefined) return constant(null);
      rebind(withIdentity(distinct(iterate(extended(walk, receiver, item))), receiver));
      return constant(null);
    case 'append':
    case 'push':
      rebind(grown(walk, receiver, [item]));
      return constant(null);
    case 'appendleft':
      rebind(inserted(walk, receiver, 0, item));
      return constant(null);
    case 'insert':
      rebind(inserted(walk, receiver, asNumber(item), given.positional[1] ?? UNKNOWN));
      return constant(null);
    case 'extend':
      rebind(extended(walk, receiver, item));
      return constant(null);
    case 'pop':
    case 'popleft':
    case 'remove':
    case 'discard': {
      const at = placeOf(receiver, name, given);
      if (at === 'nowhere') return constant(null);
      rebind(shrunk(walk, receiver, at));
      if (name === 'remove' || name === 'discard') return constant(null);
      return (walk.doubt === 0 && at !== undefined && receiver.items?.at(at)) || receiver.element;
    }
    case 'clear':
      if (walk.doubt === 0) rebind(sequence([], UNKNOWN));
      return constant(null);
    case 'copy':
    case 'tolist':
    case 'items':
      return receiver;
    case 'index': {
      const at = receiver.items && given.positional.length === 1 ? placeIn(receiver.items, item) : undefined;
      return at === undefined || at < 0 ? UNKNOWN : constant(at);
    }
    case 'count': {
      const each = receiver.items?.map((one) => isEqual(one, item));
      return !each || each.includes(undefined)
        ? UNKNOWN
        : { ...constant(each.filter(Boolean).length), default: receiver.lengthDefault };
    }
    case 'sort':
      rebind(withIdentity(sorted(walk, { ...given, positional: [receiver] }, span), receiver));
      return constant(null);
    case 'reverse':
      rebind({ ...receiver, items: walk.doubt === 0 && receiver.items ? [...receiver.items].reverse() : undefined });
      return constant(null);
    case 'rotate':
      rebind(rotated(walk, receiver, given.positional.length === 0 ? 1 : asNumber(item)));
      return constant(null);
    default:
      return UNKNOWN;
  }
}

const SETS: ReadonlyMap<string, SetOperator> = new Map([
  ['difference', '-'],
  ['intersection', '&'],
  ['union', '|'],
  ['symmetric_difference', '^'],
]);

/** What sets make of each other. */
export function combine(
  walk: Walk,
  receiver: SequenceValue,
  name: string,
  { positional }: Arguments,
  rebind: (value: Value) => void,
): Value | undefined {
  const operator = SETS.get(name.replace(/_update$/, ''));
  if (operator) {
    const result = positional.reduce<SequenceValue>((left, right) => setOf(operator, left, right), receiver);
    if (!name.endsWith('_update')) return { ...result, identity: { madeIn: walk.context } };
    const times = timesSince(walk, receiver.identity?.madeIn);
    const isSure = walk.doubt === 0 && times.low === 1 && times.high === 1;
    rebind(withIdentity(isSure ? result : vague(receiver, result), receiver));
    return constant(null);
  }
  const [other = UNKNOWN] = positional;
  if (name === 'issubset') return told(isSubset(receiver, other));
  if (name === 'issuperset') return told(isSubset(other, receiver));
  return name === 'isdisjoint' ? told(isDisjoint(receiver, other)) : undefined;
}

function told(is: boolean | undefined): Value {
  return is === undefined ? unknown(undefined) : constant(is);
}

/** Changed or not. */
function vague(before: SequenceValue, after: SequenceValue): SequenceValue {
  const low = Math.min(before.length.low, after.length.low);
  const high = Math.max(before.length.high, after.length.high);
  return { ...before, items: undefined, length: { low, best: after.length.best, high } };
}

/** At a place of its own, where it is known that this happens once. */
function inserted(walk: Walk, receiver: SequenceValue, at: number | undefined, item: Value): SequenceValue {
  const longer = grown(walk, receiver, [item]);
  if (!longer.items || !receiver.items || longer === receiver) return longer;
  if (at === undefined) return { ...longer, items: undefined };
  const items = [...receiver.items];
  items.splice(at, 0, item);
  return { ...longer, items };
}

function rotated(walk: Walk, receiver: SequenceValue, by: number | undefined): SequenceValue {
  const { items } = receiver;
  const times = timesSince(walk, receiver.identity?.madeIn);
  if (!items || items.length < 2) return receiver;
  if (by === undefined || walk.doubt > 0 || times.low !== 1 || times.high !== 1)
    return { ...receiver, items: undefined };
  const at = (((-by % items.length) + items.length) % items.length) | 0;
  return { ...receiver, items: [...items.slice(at), ...items.slice(0, at)] };
}

/** Which item goes; undefined when the code does not tell. */
function placeOf(receiver: SequenceValue, name: string, given: Arguments): number | 'nowhere' | undefined {
  const [first] = given.positional;
  if (name === 'popleft') return 0;
  if (name === 'pop') return first === undefined ? -1 : asNumber(first);
  const at = receiver.items && first && placeIn(receiver.items, first);
  return at !== undefined && at < 0 ? 'nowhere' : at;
}

/** Where it stands first; -1: nowhere; undefined when the code does not tell. */
function placeIn(items: readonly Value[], wanted: Value): number | undefined {
  for (const [at, item] of items.entries()) {
    const is = isEqual(item, wanted);
    if (is === undefined) return undefined;
    if (is) return at;
  }
  return -1;
}

function withIdentity(value: SequenceValue, { identity }: SequenceValue): SequenceValue {
  return { ...value, identity };
}
