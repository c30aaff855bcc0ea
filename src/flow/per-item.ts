// Functions that built-ins run once per item: `map`, `filter`, and the `key` of `sorted`, `max` and their like.

import type { Span } from '../base/span';
import { enter } from './context';
import { type Iteration, iterate } from './iterate';
import type { Value } from './value';
import type { Walk } from './walk';

/** Runs a function once per item, as a loop does. */
export function perItem(walk: Walk, callee: Value, iteration: Iteration, given: readonly Value[], span: Span): Value {
  const outer = walk.context;
  const count = iteration.length;
  const factor = iteration.isLengthKnown
    ? ({ kind: 'callback', text: 'each item', span, count, certainty: 'exact', per: undefined } as const)
    : ({
        kind: 'callback',
        text: `each item of ${iteration.label ?? 'a sequence'}`,
        span,
        count,
        certainty: 'guess',
        per: `item of ${iteration.label ?? 'a sequence'}`,
      } as const);
  walk.context = enter(outer, { kind: 'loop', span, header: span, factor }, factor);
  const result = walk.invoke(callee, { positional: given, named: new Map(), hasUnknownRest: false }, span);
  walk.context = outer;
  return result;
}

/** `key=f`: asked once per item. */
export function keyEach(walk: Walk, key: Value | undefined, items: Value, span: Span): void {
  if (key?.kind !== 'function' && key?.kind !== 'external' && key?.kind !== 'instance') return;
  const iteration = iterate(items);
  perItem(walk, key, iteration, [iteration.element], span);
}
