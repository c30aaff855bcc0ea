// Functions that are hung on an object of a library, which runs them when it is run itself: the nodes of a graph. Which
// of them a run comes by, and how often, is for the program to find out; once each is the middle.

import { range } from '../../base/range';
import type { Span } from '../../base/span';
import type { RunsHung } from '../../catalogue/signatures';
import { enter } from '../context';
import type { Factor } from '../facts';
import { firstAt, type Site } from '../place';
import { asNumber, UNKNOWN_ARGUMENTS } from '../values/construct';
import type { ExternalValue, FunctionValue } from '../values/value';
import type { Walk } from '../walk';

export function hang(walk: Walk, { receiver }: Site, hung: FunctionValue): void {
  const object = receiver?.kind === 'external' ? beginningOf(receiver) : undefined;
  if (!object) return;
  const known = walk.attributes.of(object);
  const name = placeOf(known.size);
  for (const other of known.values())
    if (other.kind === 'function' && other.function === hung.function && other.self === hung.self) return;
  known.set(name, hung);
}

export function runHung(walk: Walk, site: Site, rule: RunsHung, span: Span): void {
  const object = site.receiver?.kind === 'external' ? beginningOf(site.receiver) : undefined;
  const known = object && walk.attributes.on(object);
  if (!known) return;
  const most = asNumber(firstAt(site, rule.most)) ?? rule.default;
  const factor: Factor = {
    kind: 'callback',
    text: `${rule.per}, ${most} at most`,
    span,
    count: range(0, 1, most),
    certainty: 'likely',
    per: undefined,
  };
  const outer = walk.context;
  for (const [name, hung] of [...known]) {
    if (!PLACE.test(name) || hung.kind !== 'function') continue;
    walk.context = enter(outer, { kind: 'loop', span, header: span, factor }, factor);
    walk.invoke(hung, UNKNOWN_ARGUMENTS, span);
    walk.context = outer;
  }
}

/** No attribute is called so. */
const placeOf = (index: number): string => `(${index})`;
const PLACE = /^\(\d+\)$/;

/** The object that a chain of calls began with: `StateGraph()` of `StateGraph().add_node().compile()`. */
function beginningOf(object: ExternalValue): ExternalValue | undefined {
  for (let at: ExternalValue = object; ; ) {
    if (at.path.indexOf('()') === at.path.length - 2) return at;
    if (at.origin?.kind !== 'external') return undefined;
    at = at.origin;
  }
}
