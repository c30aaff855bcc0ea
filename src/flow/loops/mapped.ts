// What built-ins make of a function and items: `map`, `filter`, `reduce`, `sorted`. Lazy ones do their work when their
// items are taken.

import { exactly } from '../../base/range';
import type { Span } from '../../base/span';
import { constant, sequence, sequenceOf, UNKNOWN } from '../values/construct';
import { joinAll } from '../values/join';
import { inOrder } from '../values/order';
import { defaultOf, truthOf } from '../values/truth';
import type { Arguments, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { type Iteration, iterate } from './iterate';
import { aside, defer } from './lazy';
import { eachCall, eachItem, isTold, keyEach, oneByOne, perItem } from './per-item';
import { passing } from './pulls';
import { ask, inOneOrByTurns } from './turns';

export function mapped(walk: Walk, given: Arguments, span: Span): Value {
  const [callee, ...sources] = given.positional;
  const iterations = sources.map(iterate);
  const main = iterations[0];
  if (!callee || !main) return UNKNOWN;
  const passed = iterations.map((part) => part.element);
  const calls = rowsOf(iterations);
  const { body, result } = aside(walk, () =>
    inOneOrByTurns<readonly [Value, readonly Value[] | undefined]>(
      walk,
      span,
      isTold(callee) ? calls?.length : undefined,
      () => {
        const element = perItem(walk, callee, main, passed, span);
        if (element.kind !== 'external' || isTold(callee)) ask(walk);
        return [element, undefined];
      },
      () => {
        const items = eachCall(walk, callee, calls ?? [], span);
        return [joinAll(items), items];
      },
    ),
  );
  const [element, items] = result;
  const { isLengthKnown, label } = main;
  const length = calls ? exactly(calls.length) : main.length;
  const pulls = defer(walk, body, length);
  return passing(sequenceOf({ items, length, isLengthKnown, element, label, pulls }), ...sources);
}

/** What is passed in each call, where all items are written out; the shortest ends it. */
function rowsOf(iterations: readonly Iteration[]): readonly (readonly Value[])[] | undefined {
  const each = iterations.map(({ items }) => items);
  if (each.includes(undefined)) return undefined;
  const least = Math.min(...each.map((items = []) => items.length));
  return Array.from({ length: least }, (_, i) => each.map((items) => items?.[i] ?? UNKNOWN));
}

/** Which items stay: those it holds of, those it does not, those before the first of those, those from it on. */
export type Kept = 'true' | 'false' | 'until' | 'from';

export function filtered(walk: Walk, given: Arguments, span: Span, kept: Kept): Value {
  const [callee, source] = given.positional;
  if (!source) return UNKNOWN;
  const iteration = iterate(source);
  const { body, result } = aside(walk, () =>
    inOneOrByTurns<SequenceValue>(
      walk,
      span,
      isTold(callee) || callee?.kind === 'constant' ? iteration.items?.length : undefined,
      () => {
        if (callee && callee.kind !== 'constant') perItem(walk, callee, iteration, [iteration.element], span);
        ask(walk);
        return sequenceOf({ ...iteration, items: undefined, length: { ...iteration.length, low: 0 } });
      },
      () => keptOf(walk, callee, iteration, span, kept),
    ),
  );
  return { ...result, pulls: defer(walk, body, iteration.length, true) };
}

/** The items that stay, where the function tells of each. */
function keptOf(
  walk: Walk,
  callee: Value | undefined,
  { items = [], label }: Iteration,
  span: Span,
  kept: Kept,
): SequenceValue | undefined {
  const tests = callee && isTold(callee) ? eachItem(walk, callee, items, span) : items;
  const truths = tests.map(truthOf);
  if (truths.includes(undefined)) return undefined;
  const first = truths.indexOf(false);
  const end = first < 0 ? items.length : first;
  const stay = items.filter((_, i) => {
    if (kept === 'until') return i < end;
    if (kept === 'from') return i >= end;
    return truths[i] === (kept === 'true');
  });
  const restsOn = tests.map(defaultOf).find((one) => one !== undefined);
  return { ...sequence(stay, joinAll(stay), label), lengthDefault: restsOn };
}

/** Runs the function between each two items: once less than there are, unless there is something to start with. */
export function reduced(walk: Walk, given: Arguments, span: Span): Value {
  const [callee, source, start] = given.positional;
  if (!callee || !source) return UNKNOWN;
  const { length, ...iteration } = iterate(source);
  const less = start ? 0 : 1;
  const count = {
    low: Math.max(0, length.low - less),
    best: Math.max(0, length.best - less),
    high: length.high - less,
  };
  const between = iteration.isLengthKnown ? { ...count, high: Math.max(0, count.high) } : length;
  return inOneOrByTurns<Value>(
    walk,
    span,
    isTold(callee) ? iteration.items?.length : undefined,
    () => {
      ask(walk);
      return perItem(walk, callee, { ...iteration, length: between }, [UNKNOWN, iteration.element], span);
    },
    () => {
      const [head = UNKNOWN, ...rest] = start ? [start, ...(iteration.items ?? [])] : (iteration.items ?? []);
      return oneByOne(walk, callee, head, rest, span);
    },
  );
}

/** In order, where all that decides the order is written out. */
export function sorted(walk: Walk, { positional: [source = UNKNOWN], named }: Arguments, span: Span): SequenceValue {
  const key = named.get('key');
  const iteration = iterate(source);
  const keys = key ? keyEach(walk, key, source, span) : iteration.items;
  const isReversed = truthOf(named.get('reverse') ?? constant(false));
  const isAll = keys !== undefined && keys.length === iteration.items?.length;
  const order = isAll && isReversed !== undefined ? inOrder(keys, isReversed) : undefined;
  const items = order?.map((at) => iteration.items?.[at] ?? UNKNOWN);
  return sequenceOf({ ...iteration, items });
}
