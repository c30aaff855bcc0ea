// Functions that are hung on an object of a library, which runs them when it is run itself: the nodes of a graph. Which
// of them a run comes by, and how often, is for the program to find out; once each is the middle.

import { multiplyCounts, ONE, range } from '../../base/range';
import type { Span } from '../../base/span';
import type { RunsHung } from '../../catalogue/known-call';
import { enter } from '../context';
import type { Factor } from '../facts';
import { argumentAt, firstAt, measure, type Site } from '../place';
import { asNumber, UNKNOWN_ARGUMENTS, UNKNOWN_LENGTH } from '../values/construct';
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
  const most = mostOf(site, rule);
  const runs = rule.runs ? (measure(site, rule.runs) ?? UNKNOWN_LENGTH) : ONE;
  const factor: Factor = {
    kind: 'callback',
    text: Number.isFinite(most) ? `${rule.per}, ${most.toLocaleString('en-US')} at most` : rule.per,
    span,
    count: multiplyCounts(runs, range(0, 1, most)),
    certainty: Number.isFinite(most) ? 'likely' : 'guess',
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

/** What nobody knows may say more than the default. */
function mostOf(site: Site, { most, default: otherwise }: RunsHung): number {
  const told = firstAt(site, most);
  if (told) return Math.max(1, asNumber(told) ?? Number.POSITIVE_INFINITY);
  const isLeftOpen = most.some((place) => {
    const holder = place.includes(':') ? undefined : argumentAt(site.given, place.slice(0, place.lastIndexOf('.')));
    return holder && holder.kind !== 'constant' && !(holder.kind === 'mapping' && holder.isComplete);
  });
  return isLeftOpen ? Number.POSITIVE_INFINITY : otherwise;
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
