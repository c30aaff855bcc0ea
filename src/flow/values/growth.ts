// Lists that grow: what `append`, `extend` and `+=` make of them, once per turn of the loops between the place where
// the list was made and here.

import { add, exactly, multiplyCounts, ONE, type Range, range } from '../../base/range';
import type { Context } from '../context';
import type { Factor } from '../facts';
import { iterate } from '../loops/iterate';
import { ask } from '../loops/turns';
import type { Scope } from '../scope';
import type { Activation, Walk } from '../walk';
import { sequence, UNKNOWN_LENGTH } from './construct';
import { join, joinAll } from './join';
import type { Identity, MappingValue, SequenceValue, Value } from './value';

/** Beyond this a list is kept by its length and kind of item. */
const MOST_ITEMS = 256;

export function grown(walk: Walk, receiver: SequenceValue, items: readonly Value[]): SequenceValue {
  const times = turnsSince(walk, receiver.identity?.madeIn);
  if (times.high === 0) return receiver;
  const isOnce = times.low === 1 && times.high === 1;
  if (!isOnce || !receiver.items || receiver.items.length + items.length > MOST_ITEMS) {
    return lengthened(walk, receiver, joinAll(items), exactly(items.length), times);
  }
  const element = receiver.items.length === 0 ? joinAll(items) : join(receiver.element, joinAll(items));
  const { identity } = receiver;
  const whole = sequence([...receiver.items, ...items], element, receiver.label);
  return { ...whole, identity, lengthDefault: receiver.lengthDefault ?? restsOnSince(walk, identity?.madeIn) };
}

export function extended(walk: Walk, receiver: SequenceValue, more: Value): SequenceValue {
  const { items, isLengthKnown, element, length, lengthDefault } = iterate(more);
  if (items && isLengthKnown) {
    const longer = grown(walk, receiver, items);
    return longer === receiver ? receiver : { ...longer, lengthDefault: longer.lengthDefault ?? lengthDefault };
  }
  const times = turnsSince(walk, receiver.identity?.madeIn);
  return lengthened(walk, receiver, element, isLengthKnown ? length : undefined, times, lengthDefault);
}

/** One item less each time; which one, where that is known. */
export function shrunk(walk: Walk, receiver: SequenceValue, at: number | undefined): SequenceValue {
  const times = timesSince(walk, receiver.identity?.madeIn);
  const isOnce = times.low === 1 && times.high === 1;
  if (isOnce && receiver.items && at !== undefined) {
    const items = receiver.items.filter((_, i) => i !== (at < 0 ? at + (receiver.items?.length ?? 0) : at));
    return { ...sequence(items, receiver.element, receiver.label), identity: receiver.identity };
  }
  const { low, best, high } = receiver.length;
  const length = {
    low: Math.max(0, low - times.high),
    best: Math.max(0, best - times.best),
    high: Number.isFinite(high) ? Math.max(0, high - times.low) : high,
  };
  const owed = times.high > 1 ? (receiver.owed ?? 0) + Math.max(0, times.high - low) : receiver.owed;
  return {
    ...receiver,
    items: undefined,
    lengths: undefined,
    length: receiver.isLengthKnown ? length : UNKNOWN_LENGTH,
    owed: owed || undefined,
  };
}

function lengthened(
  walk: Walk,
  receiver: SequenceValue,
  element: Value,
  by: Range | undefined,
  times: Range,
  lengthDefault?: string,
): SequenceValue {
  const isEmpty = receiver.length.high === 0;
  const restsOn = receiver.lengthDefault ?? lengthDefault ?? restsOnSince(walk, receiver.identity?.madeIn);
  // The rows of a file are there to be told apart: `rows.append(json.loads(line))`.
  if (restsOn?.startsWith('from ') || isOfItem(element)) ask(walk);
  const isKnown = by !== undefined && receiver.isLengthKnown && Number.isFinite(times.high);
  const whole = isKnown ? add(receiver.length, multiplyCounts(times, by)) : UNKNOWN_LENGTH;
  const { owed = 0 } = receiver;
  return {
    ...receiver,
    items: undefined,
    head: receiver.items ?? receiver.head,
    lengths: undefined,
    length: owed > 0 ? { ...whole, low: Math.max(0, whole.low - owed) } : whole,
    owed: owed > 0 ? Math.max(0, owed - whole.low) : receiver.owed,
    isLengthKnown: isKnown,
    element: isEmpty ? element : join(receiver.element, element),
    lengthDefault: restsOn,
  };
}

/** A thing with names for what it holds, of which some is another in each turn: `docs.append({"id": i})`. */
function isOfItem(element: Value): boolean {
  if (element.kind === 'mapping') for (const value of element.entries.values()) if (isSpelled(value)) return true;
  if (element.kind !== 'instance' && element.kind !== 'external') return false;
  const { arguments: given } = element;
  if (given?.positional.some(isSpelled)) return true;
  for (const value of given?.named.values() ?? []) if (isSpelled(value)) return true;
  return false;
}

/** One of several that are written out: the turn tells which. */
function isSpelled(value: Value): boolean {
  return value.kind === 'choice' || value.kind === 'text' || isOfItem(value);
}

/** What the number of turns rests on since the place where the list was made. */
function restsOnSince(walk: Walk, made: Context | undefined): string | undefined {
  let activation: Activation | undefined = walk.activation;
  for (let at: Context | undefined = walk.context; at; ) {
    if (at === made) return undefined;
    if (at.factor?.restsOn !== undefined) return at.factor.restsOn;
    if (at.parent) at = at.parent;
    else {
      at = activation?.calledFrom;
      activation = activation?.caller;
    }
  }
  return undefined;
}

/**
 * How often we pass here for each time the place was passed where the list was made, through the calls that led here;
 * where that call has ended (a constructor), since it was made. Of a list from elsewhere, since this function began.
 */
export function timesSince(
  walk: Walk,
  made: Context | undefined,
  countOf: (factor: Factor) => Range = ({ count }) => count,
): Range {
  const around = new Set<Context>();
  for (let at = made; at && !around.has(at); at = at.parent ?? at.calledFrom) around.add(at);
  let times: Range = ONE;
  let local: Range | undefined;
  let activation: Activation | undefined = walk.activation;
  for (let at: Context | undefined = walk.context; ; ) {
    while (at) {
      if (around.has(at)) return times;
      if (at.factor) times = multiplyCounts(times, countOf(at.factor));
      at = at.parent;
    }
    local ??= times;
    if (!activation?.caller) return local;
    at = activation.calledFrom;
    activation = activation.caller;
  }
}

/** As often as a list grows: what is counted by the turn of an endless loop has been there before, nobody knows how often. */
export function turnsSince(walk: Walk, made: Context | undefined): Range {
  return timesSince(walk, made, ({ kind, count }) => (kind === 'endless' ? ANY_TURN : count));
}

const ANY_TURN = range(1, 1, Number.POSITIVE_INFINITY);

/** All names that hold the object, here and in the callers, hold its new state. */
export function replaceEverywhere(
  walk: Walk,
  identity: Identity | undefined,
  value: SequenceValue | MappingValue,
): void {
  walk.changes++;
  if (identity) putEverywhere(walk, identity, value.identity === identity ? value : { ...value, identity });
}

/** All names that hold the object, here and in the callers, hold another thing instead. */
export function putEverywhere(walk: Walk, identity: Identity, state: Value): void {
  for (let scope: Scope | undefined = walk.scope; scope; scope = scope.parent) replaceIn(scope, identity, state);
  for (let at: Activation | undefined = walk.activation; at; at = at.caller) {
    if (at.defaults) replaceIn(at.defaults, identity, state);
    if (at.callerScope) replaceIn(at.callerScope, identity, state);
  }
}

/** In the names of a scope, and in what the objects hold that they name. */
function replaceIn(scope: Scope, identity: Identity, state: Value, isObject = false): void {
  for (const name of scope.names()) {
    const held = scope.own(name);
    if (held?.kind === 'instance' && !isObject) replaceIn(held.attributes, identity, state, true);
    if ((held?.kind === 'sequence' || held?.kind === 'mapping') && held.identity === identity && held !== state)
      scope.set(name, state);
    else if (held?.kind === 'mapping' && held.entries.size <= MOST_SEARCHED) {
      const within = withState(held, identity, state);
      if (within) scope.set(name, within);
    }
  }
}

/** What the object is now, all ways that led here taken together; undefined where no name here or in a caller holds it. */
export function stateOf(walk: Walk, identity: Identity): SequenceValue | MappingValue | undefined {
  for (let scope: Scope | undefined = walk.scope; scope; scope = scope.parent) {
    const state = stateIn(scope, identity);
    if (state) return state;
  }
  for (let at: Activation | undefined = walk.activation; at; at = at.caller) {
    const state =
      (at.defaults && stateIn(at.defaults, identity)) ?? (at.callerScope && stateIn(at.callerScope, identity));
    if (state) return state;
  }
  return undefined;
}

function stateIn(scope: Scope, identity: Identity, isObject = false): SequenceValue | MappingValue | undefined {
  for (const name of scope.names()) {
    const held = scope.own(name);
    if (held?.kind === 'instance' && !isObject) {
      const state = stateIn(held.attributes, identity, true);
      if (state) return state;
    }
    if (held?.kind !== 'sequence' && held?.kind !== 'mapping') continue;
    if (held.identity === identity) return held;
    if (held.kind !== 'mapping' || held.entries.size > MOST_SEARCHED) continue;
    for (const value of held.entries.values())
      if ((value.kind === 'sequence' || value.kind === 'mapping') && value.identity === identity) return value;
  }
  return undefined;
}

/** Larger mappings are not searched for what they hold. */
const MOST_SEARCHED = 64;

/** A mapping that holds the object, with its new state. */
function withState(holder: MappingValue, identity: Identity, state: Value): MappingValue | undefined {
  let entries: Map<string, Value> | undefined;
  for (const [key, value] of holder.entries) {
    const isOne = (value.kind === 'sequence' || value.kind === 'mapping') && value.identity === identity;
    if (isOne && value !== state) entries = (entries ?? new Map(holder.entries)).set(key, state);
  }
  return entries && { ...holder, entries };
}
