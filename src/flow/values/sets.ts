// Sets against each other: which items two have in common and which not. Where items cannot be told apart, how many
// there are at least and at most.

import { range } from '../../base/range';
import { type Iteration, iterate } from '../loops/iterate';
import { sequenceOf, UNKNOWN_LENGTH } from './construct';
import { distinct } from './distinct';
import { keyOf } from './entries';
import { join, joinAll } from './join';
import type { SequenceValue, Value } from './value';

export type SetOperator = '-' | '&' | '|' | '^';

export function isSetOperator(operator: string): operator is SetOperator {
  return operator === '-' || operator === '&' || operator === '|' || operator === '^';
}

/** `a - b`, `a & b`, `a | b`, `a ^ b`. */
export function setOf(operator: SetOperator, left: Value, right: Value): SequenceValue {
  const [a, b] = [distinct(iterate(left)), distinct(iterate(right))];
  const [mine, theirs] = [namedItems(a), namedItems(b)];
  if (!mine || !theirs) return bounded(operator, a, b);
  const only = [...mine].filter(([name]) => !theirs.has(name)).map(([, item]) => item);
  const both = [...mine].filter(([name]) => theirs.has(name)).map(([, item]) => item);
  const rest = [...theirs].filter(([name]) => !mine.has(name)).map(([, item]) => item);
  const items = { '-': only, '&': both, '|': [...mine.values(), ...rest], '^': [...only, ...rest] }[operator];
  const element = items.length > 0 && items.length <= 64 ? joinAll(items) : join(a.element, b.element);
  const { lengthDefault = b.lengthDefault } = a;
  return distinct({ ...asIteration(items, element), lengthDefault });
}

function asIteration(items: readonly Value[], element: Value): Iteration {
  const { length: count } = items;
  return { items, element, length: range(count, count, count), isLengthKnown: true, label: undefined };
}

/** Whether all items of one are in the other; undefined where the code does not tell. */
export function isSubset(left: Value, right: Value): boolean | undefined {
  const [mine, theirs] = [left, right].map((value) => namedItems(iterate(value)));
  if (!mine || !theirs) return undefined;
  return [...mine.keys()].every((name) => theirs.has(name));
}

/** Whether they have no item in common. */
export function isDisjoint(left: Value, right: Value): boolean | undefined {
  const [mine, theirs] = [left, right].map((value) => namedItems(iterate(value)));
  if (!mine || !theirs) return undefined;
  return ![...mine.keys()].some((name) => theirs.has(name));
}

function namedItems({ items }: Pick<Iteration, 'items'>): ReadonlyMap<string, Value> | undefined {
  if (!items) return undefined;
  const named = new Map<string, Value>();
  for (const item of items) {
    const name = keyOf(item);
    if (name === undefined) return undefined;
    named.set(name, item);
  }
  return named;
}

function bounded(operator: SetOperator, a: SequenceValue, b: SequenceValue): SequenceValue {
  const element = operator === '-' || operator === '&' ? a.element : join(a.element, b.element);
  const isKnown = a.isLengthKnown && (b.isLengthKnown || operator === '-');
  const [x, y] = [a.length, b.isLengthKnown ? b.length : { ...UNKNOWN_LENGTH, low: 0 }];
  const none = Math.max(0, x.low - y.high);
  const length = {
    '-': range(none, Math.max(none, x.best - y.best), x.high),
    '&': range(0, Math.min(x.best, y.best), Math.min(x.high, y.high)),
    '|': range(Math.max(x.low, y.low), Math.max(x.best, y.best), x.high + y.high),
    '^': range(0, Math.abs(x.best - y.best), x.high + y.high),
  }[operator];
  return sequenceOf({
    items: undefined,
    element,
    label: a.label,
    length: isKnown ? length : UNKNOWN_LENGTH,
    isLengthKnown: isKnown,
    lengthDefault: a.lengthDefault ?? b.lengthDefault,
  });
}
