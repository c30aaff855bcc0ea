// Functions that built-ins run once per item: `map`, `filter`, and the `key` of `sorted`, `max` and their like.

import type { Span } from '../../base/span';
import { enter } from '../context';
import type { Factor } from '../facts';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import { type Iteration, iterate } from './iterate';
import { ask, beginTurns, inOneOrByTurns } from './turns';

/** Runs a function once per item, as a loop does: one turn stands for all. */
export function perItem(walk: Walk, callee: Value, iteration: Iteration, given: readonly Value[], span: Span): Value {
  const outer = walk.context;
  const factor = itemFactor(iteration, span);
  walk.context = enter(outer, { kind: 'loop', span, header: span, factor }, factor);
  const result = walk.invoke(callee, { positional: given, named: new Map(), hasUnknownRest: false }, span);
  walk.context = outer;
  return result;
}

/** Whether what it makes of items that are written out may be told item by item. */
export function isTold(callee: Value | undefined): boolean {
  if (callee?.kind === 'external') return /^(builtins|operator|math)\./.test(callee.path);
  return callee?.kind === 'function' || callee?.kind === 'class';
}

/** Runs a function with each item in turn, and gives what it made of each. */
export function eachItem(walk: Walk, callee: Value, items: readonly Value[], span: Span): readonly Value[] {
  return eachCall(
    walk,
    callee,
    items.map((item) => [item]),
    span,
  );
}

/** Runs a function once with each of the arguments. */
export function eachCall(
  walk: Walk,
  callee: Value,
  items: readonly (readonly Value[])[],
  span: Span,
): readonly Value[] {
  const count = { low: items.length, best: items.length, high: items.length };
  const factor = itemFactor({ length: count, isLengthKnown: true, label: undefined }, span);
  const turns = beginTurns(walk, { span, header: span, factor });
  const results = items.map((item) =>
    turns.take(() => walk.invoke(callee, { positional: item, named: new Map(), hasUnknownRest: false }, span)),
  );
  turns.end();
  return results;
}

/** Runs a function between what it made so far and the next item. */
export function oneByOne(walk: Walk, callee: Value, start: Value, items: readonly Value[], span: Span): Value {
  const count = { low: items.length, best: items.length, high: items.length };
  const factor = itemFactor({ length: count, isLengthKnown: true, label: undefined }, span);
  const turns = beginTurns(walk, { span, header: span, factor });
  let made = start;
  for (const item of items)
    made = turns.take(() =>
      walk.invoke(callee, { positional: [made, item], named: new Map(), hasUnknownRest: false }, span),
    );
  turns.end();
  return made;
}

function itemFactor(
  { length: count, isLengthKnown, label = 'a sequence' }: Pick<Iteration, 'length' | 'isLengthKnown' | 'label'>,
  span: Span,
): Factor {
  const common = { kind: 'callback', span, count } as const;
  if (isLengthKnown) return { ...common, text: 'each item', certainty: 'exact', per: undefined };
  return { ...common, text: `each item of ${label}`, certainty: 'guess', per: `item of ${label}` };
}

/** `key=f`: asked once per item. Gives the keys, where they can be told apart. */
export function keyEach(walk: Walk, key: Value | undefined, items: Value, span: Span): readonly Value[] | undefined {
  if (key?.kind !== 'function' && key?.kind !== 'external' && key?.kind !== 'instance') return undefined;
  const iteration = iterate(items);
  return inOneOrByTurns<readonly Value[]>(
    walk,
    span,
    isTold(key) ? iteration.items?.length : undefined,
    () => {
      perItem(walk, key, iteration, [iteration.element], span);
      ask(walk);
      return [];
    },
    () => eachItem(walk, key, iteration.items ?? [], span),
  );
}
