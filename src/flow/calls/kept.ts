// Functions that keep their results by argument (`@lru_cache`): asked again with equal arguments they do not run.

import { ONE, type Range, range } from '../../base/range';
import type { Span } from '../../base/span';
import { loadSignatures } from '../../catalogue/signatures';
import { type Context, enter } from '../context';
import type { Factor } from '../facts';
import { UNKNOWN_ARGUMENTS } from '../values/construct';
import { isSameCall } from '../values/join';
import type { Arguments, FunctionValue, Value } from '../values/value';
import type { Activation, Walk } from '../walk';
import { differentIn } from './once';

/** Calls with more different arguments are not compared: far more than anybody writes out. */
const MOST_KEPT = 64;

export interface Kept {
  context: Context;
  /** How often the function runs at most, however often the call is passed. */
  readonly most?: Range;
}

/** Where the body runs, when the function keeps its results; undefined when it has run with these arguments before. */
export function whereKept(
  walk: Walk,
  callee: FunctionValue,
  given: Arguments,
  context: Context,
  span: Span,
): Kept | undefined {
  const path = cacheOf(callee);
  if (path === undefined) return { context };
  const seen = walk.answered.get(callee.function) ?? [];
  const see = (one: Arguments) => walk.answered.set(callee.function, [...seen, one]);
  const known = knownArguments(callee, given);
  const times = context.times;
  if (known) {
    if (seen.some((other) => isSameCall(known, other))) return undefined;
    if (isSure(walk, context) && seen.length < MOST_KEPT) see(known);
    const share = (count: number) => (count > 1 && Number.isFinite(count) ? 1 / count : 1);
    const count = range(share(times.low), share(times.best), share(times.high));
    const factor = keptFactor(path, span, count, 'exact');
    return { context: times.high > 1 ? enter(context, undefined, factor) : context, most: ONE };
  }
  const several = differentArguments(callee, given);
  if (several) {
    const isAgain = seen.some((other) => isSameCall(several.given, other));
    const none = keptFactor(path, span, range(0, 0, 1), 'likely');
    if (isAgain) return { context: enter(context, undefined, none) };
    if (seen.length < MOST_KEPT) see(several.given);
    const { number } = several;
    return {
      context: enter(context, undefined, keptFactor(path, span, ONE, 'likely')),
      most: range(1, number, number),
    };
  }
  const isFirst = seen.length === 0;
  if (isFirst) see(UNKNOWN_ARGUMENTS);
  if (isFirst && times.high <= 1 && walk.activation.caller === undefined) return { context };
  // Between all arguments equal and none.
  const low = isFirst && times.low > 0 ? Math.min(1, 1 / times.low) : 0;
  return { context: enter(context, undefined, keptFactor(path, span, range(low, 1, 1), 'likely')) };
}

function cacheOf({ decorators }: FunctionValue): string | undefined {
  for (const decorator of decorators) {
    const path = decorator.kind === 'external' ? decorator.path.replace(/\(\)$/, '') : '';
    if (path !== '' && loadSignatures().of(path).caches) return path;
  }
  return undefined;
}

function keptFactor(path: string, span: Span, count: Factor['count'], certainty: Factor['certainty']): Factor {
  return { kind: 'branch', text: `kept by ${path}`, span, count, certainty, per: undefined };
}

/** Surely passed in a run of the file, through all the calls that led here. */
export function isSure(walk: Walk, context: Context): boolean {
  if (context.times.low < 1) return false;
  for (let at: Activation | undefined = walk.activation; at; at = at.caller)
    if (at.calledFrom && at.calledFrom.times.low < 1) return false;
  return true;
}

/** All arguments, where each is known: the receiver, those by position, those by name. */
export function knownArguments(
  { self }: FunctionValue,
  { positional, named, hasUnknownRest }: Arguments,
): Arguments | undefined {
  const values = self ? [self, ...positional] : positional;
  const isKnown = ({ kind }: Value) => kind === 'constant' || kind === 'instance' || kind === 'class';
  const isAll = !hasUnknownRest && values.every(isKnown) && [...named.values()].every(isKnown);
  return isAll ? { positional: values, named, hasUnknownRest } : undefined;
}

/** The same where some are one of several constants: in how many ways they differ. */
function differentArguments(
  { self }: FunctionValue,
  { positional, named, hasUnknownRest }: Arguments,
): { readonly given: Arguments; readonly number: number } | undefined {
  const values = self ? [self, ...positional] : positional;
  if (hasUnknownRest) return undefined;
  let number = 1;
  for (const value of [...values, ...named.values()]) {
    const different = value.kind === 'instance' || value.kind === 'class' ? 1 : differentIn(value);
    if (different === undefined) return undefined;
    number *= different;
  }
  return { given: { positional: values, named, hasUnknownRest }, number };
}
