// What was seen to run, one entry per place in the text: times add up over the ways it is reached, arguments are
// joined. A function's trace is made once relative to one call of it, then replayed into its callers.

import { type Certainty, weakest } from '../../base/certainty';
import { MOST } from '../../base/most';
import { isHere } from '../../base/numbering';
import { add, multiplyCounts, type Range } from '../../base/range';
import type { Span } from '../../base/span';
import { type Context, enclosingsOf, factorsOf } from '../context';
import type { Basis, CallFact, Facts, ResultUse, ShellFact } from '../facts';
import { join, joinArguments } from '../values/join';
import type { Arguments, Value } from '../values/value';
import { Trail } from './trail';
import { behind, mergeWays, type Way } from './ways';

export interface Entry {
  readonly span: Span;
  readonly statement: Span;
  readonly what:
    | {
        readonly kind: 'call';
        readonly paths: readonly string[];
        readonly receiver: Value | undefined;
        readonly arguments: Arguments;
        readonly result: Value;
        readonly use: ResultUse;
      }
    | { readonly kind: 'shell'; readonly command: Value };
  readonly times: Range;
  readonly certainty: Certainty;
  readonly isEndless: boolean;
  /** How often at most, however often the callers run: what a function does that keeps its results. */
  readonly most?: Range | undefined;
  /** Where it is told how often it runs in all: the program's count, whoever runs it. */
  readonly total?: number | undefined;
  /** For work in another file: the call of this one that leads there. Each such call is told apart. */
  readonly door?: Span | undefined;
  readonly trail: Trail;
  /** Where ways lead here that differ in what repeats them: each, their times adding up to `times`. */
  readonly ways?: readonly Way[] | undefined;
}

/** A number where it can be: traces are asked by it all the time. */
export type PlaceKey = number | string;

export type Trace = Map<PlaceKey, Entry>;

export function record(trace: Trace, context: Context, span: Span, statement: Span, what: Entry['what']): void {
  merge(trace, {
    span,
    statement,
    what,
    times: context.times,
    certainty: context.certainty,
    isEndless: context.isEndless,
    most: undefined,
    total: undefined,
    door: undefined,
    trail: Trail.at(context),
    ways: undefined,
  });
}

/** Adds what one call of a function does, as often as the caller's context says. */
export function replay(trace: Trace, body: Trace, context: Context, most?: Range): void {
  if (body.size === 0) return;
  const door = context.factor && isHere(context.factor.span) ? context.factor.span : undefined;
  for (const [key, entry] of body) {
    const way = entry.door ?? (isHere(entry.span) ? undefined : door);
    const at = way === entry.door ? key : keyOf({ ...entry, door: way });
    if (entry.total !== undefined) {
      mergeAt(trace, at, { ...entry, door: way, trail: withoutCounts(context, entry.trail), ways: undefined });
      continue;
    }
    const limit = most ? multiplyCounts(most, entry.times) : entry.most;
    // Spelled out: this is done for every place in every function, as often as it is called.
    mergeAt(trace, at, {
      span: entry.span,
      statement: entry.statement,
      what: entry.what,
      times: atMost(multiplyCounts(context.times, entry.times), limit),
      certainty: weakest(context.certainty, entry.certainty),
      isEndless: context.isEndless || entry.isEndless,
      most: limit,
      total: undefined,
      door: way,
      trail: entry.trail.from(context),
      ways: entry.ways && !limit ? behind(entry.ways, context) : undefined,
    });
  }
}

/** Calls are kept, as the way there; they multiply nothing. */
function withoutCounts(context: Context, inner: Trail): Trail {
  const calls = factorsOf(context).filter((factor) => factor.kind === 'call' && factor.count.high === 1);
  return Trail.of([...calls, ...inner.because], [...enclosingsOf(context), ...inner.within]);
}

/** Adds what stands in a context and runs `most` times at most, here or, when it is kept, however often this is called. */
export function mergeCapped(
  trace: Trace,
  body: Trace,
  context: Context,
  { most, isKept }: { readonly most: Range; readonly isKept: boolean },
): void {
  for (const entry of body.values()) {
    if (entry.total !== undefined) {
      merge(trace, entry);
      continue;
    }
    // What a passage through the context does, times the passages.
    const share = (end: 'low' | 'best' | 'high') => {
      const each = entry.times[end] / context.times[end];
      return most[end] * (Number.isFinite(each) ? each : 1);
    };
    const limit = { low: share('low'), best: share('best'), high: share('high') };
    const times = atMost(entry.times, limit);
    const isLess = times.best < entry.times.best || times.low < entry.times.low || isKept;
    merge(trace, {
      ...entry,
      times,
      most: isKept ? limit : entry.most,
      ways: isLess ? undefined : entry.ways,
      certainty: isLess ? weakest(entry.certainty, 'likely') : entry.certainty,
    });
  }
}

/**
 * Adds what two ways did of which only one is gone. A place that both reach runs as often as on the way that runs it more
 * often, not as on both; where neither is the larger throughout, it is left at their sum.
 */
export function mergeEither(trace: Trace, first: Trace, second: Trace): void {
  for (const [key, entry] of first) {
    const other = second.get(key);
    mergeAt(trace, key, (other && largerOf(entry, other)) ?? entry);
  }
  for (const [key, entry] of second) {
    const other = first.get(key);
    if (!other || !largerOf(other, entry)) mergeAt(trace, key, entry);
  }
}

/** Adds what two ways did, both of which may be gone. */
export function mergeBoth(trace: Trace, first: Trace, second: Trace): void {
  for (const body of [first, second]) for (const [key, entry] of body) mergeAt(trace, key, entry);
}

function largerOf(left: Entry, right: Entry): Entry | undefined {
  if (left.total !== undefined || right.total !== undefined || left.isEndless !== right.isEndless) return undefined;
  if (left.times.high === 0 || right.times.high === 0) return undefined;
  const [main, other] = isAtLeast(left.times, right.times) ? [left, right] : [right, left];
  if (!isAtLeast(main.times, other.times)) return undefined;
  return {
    ...main,
    what: mergeWhat(left.what, right.what),
    times: { ...main.times, low: Math.min(main.times.low, other.times.low) },
    certainty: weakest(left.certainty, right.certainty),
  };
}

function isAtLeast(left: Range, right: Range): boolean {
  return left.best >= right.best && left.high >= right.high;
}

function atMost(times: Range, most: Range | undefined): Range {
  if (!most) return times;
  const least = (end: 'low' | 'best' | 'high') => Math.min(times[end], most[end]);
  return { low: least('low'), best: least('best'), high: least('high') };
}

/** Where it stands, by which door it is reached, and who told how often. */
export function keyOf(entry: Pick<Entry, 'span' | 'door' | 'total'>): PlaceKey {
  return entry.total === undefined ? placeKey(entry) : `${placeKey(entry)}!${entry.total}`;
}

function placeKey({ span, door }: Pick<Entry, 'span' | 'door'>): PlaceKey {
  const { start, end } = span;
  if (door) return `${start}:${end}@${door.start}:${door.end}`;
  return end - start < LONGEST ? start * LONGEST + (end - start) : `${start}:${end}`;
}

/** Times the last number of a place (`base/numbering.ts`), still a whole number that is told from its neighbours. */
const LONGEST = 2 ** 22;

export function merge(trace: Trace, entry: Entry): void {
  mergeAt(trace, keyOf(entry), entry);
}

function mergeAt(trace: Trace, key: PlaceKey, entry: Entry): void {
  const known = trace.get(key);
  if (!known) {
    trace.set(key, entry);
    return;
  }
  // What never runs adds nothing, but what it was given is worth knowing only while nothing better is.
  if (entry.times.high === 0 && known.times.high > 0) return;
  if (known.total !== undefined) {
    const [main, other] = entry.times.best > known.times.best ? [entry, known] : [known, entry];
    trace.set(key, { ...main, what: mergeWhat(main.what, other.what), ways: undefined });
    return;
  }
  if (known.times.high === 0) {
    trace.set(key, entry);
    return;
  }
  const [entryTimes, knownTimes] = sameBasis(entry, known);
  const main = entry.times.best > known.times.best ? entry : known;
  trace.set(key, {
    span: main.span,
    statement: main.statement,
    what: mergeWhat(known.what, entry.what),
    times: add(knownTimes, entryTimes),
    certainty: weakest(known.certainty, entry.certainty),
    isEndless: known.isEndless && entry.isEndless,
    most: known.most && entry.most && add(known.most, entry.most),
    total: main.total,
    door: main.door,
    trail: main.trail,
    ways: mergeWays(known, entry),
  });
}

/** Adds what another reading of the same calls found, without counting them again. New places are taken as they are. */
export function widenEntries(trace: Trace, other: Trace): void {
  for (const [key, entry] of other) {
    const known = trace.get(key);
    trace.set(key, known ? { ...known, what: mergeWhat(known.what, entry.what) } : entry);
  }
}

/**
 * Adds what a library call does with a library's function that it was handed. Both stand at one place in the text:
 * that place counts as often as the function runs, and not once more for the `call` that runs it.
 */
export function addCallback(trace: Trace, body: Trace, call: Context): void {
  for (const [key, entry] of body) {
    const known = trace.get(key);
    merge(trace, entry);
    const both = trace.get(key);
    if (!known || !both || entry.times.high === 0) continue;
    const less = (end: 'low' | 'best' | 'high') =>
      Number.isFinite(both.times[end])
        ? Math.max(entry.times[end], both.times[end] - call.times[end])
        : both.times[end];
    trace.set(key, {
      ...both,
      times: { low: less('low'), best: less('best'), high: less('high') },
      trail: entry.trail,
      ways: undefined,
    });
  }
}

/** Reached both once per run and in every turn of an endless loop: per run, then, and without an upper bound. */
function sameBasis(left: Entry, right: Entry): readonly [Range, Range] {
  if (left.isEndless === right.isEndless) return [left.times, right.times];
  const perRun = (entry: Entry): Range =>
    entry.isEndless ? { ...entry.times, low: 0, high: Number.POSITIVE_INFINITY } : entry.times;
  return [perRun(left), perRun(right)];
}

export function mergeWhat(left: Entry['what'], right: Entry['what']): Entry['what'] {
  if (left === right) return left;
  if (left.kind === 'shell' || right.kind === 'shell') {
    return left.kind === right.kind && left.kind === 'shell' && right.kind === 'shell'
      ? { kind: 'shell', command: join(left.command, right.command) }
      : left;
  }
  const paths = allPaths(left.paths, right.paths);
  const receiver =
    left.receiver && right.receiver ? join(left.receiver, right.receiver) : (left.receiver ?? right.receiver);
  const given = joinArguments(left.arguments, right.arguments);
  const isNothingNew = paths === left.paths && receiver === left.receiver && given === left.arguments;
  if (isNothingNew) return left;
  return { kind: 'call', paths, receiver, arguments: given, result: left.result, use: left.use };
}

function allPaths(left: readonly string[], right: readonly string[]): readonly string[] {
  return right.every((path) => left.includes(path)) ? left : [...new Set([...left, ...right])];
}

/** The finished facts of a document, in text order. `bases` tells the basis of entries that no run of the file reaches. */
export function toFacts(
  trace: Trace,
  basisOf: (entry: Entry) => Basis,
  isCutShort: boolean,
): Pick<Facts, 'calls' | 'shells'> {
  const calls: CallFact[] = [];
  const shells: ShellFact[] = [];
  const entries = [...oneAPlace(trace, basisOf)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  for (const entry of entries) {
    // Where a budget ended the walk, what stands in functions may run oftener than was seen.
    const isPartial = isCutShort && entry.trail.within.some((one) => one.kind === 'function');
    const counted = whole(entry.times);
    const times = {
      range: isPartial ? { ...counted, high: Number.POSITIVE_INFINITY } : counted,
      certainty: isPartial ? ('guess' as const) : asSureAs(counted, entry.certainty),
      basis: entry.isEndless ? ('iteration' as const) : entry.total === undefined ? basisOf(entry) : 'run',
      because: entry.trail.because,
      ...(entry.total === undefined ? {} : { isTotal: true }),
    };
    const { span, statement } = entry;
    const { within } = entry.trail;
    if (entry.what.kind === 'shell') shells.push({ span, command: entry.what.command, times, within });
    else {
      const { paths, receiver, result, use } = entry.what;
      const ways = isPartial ? undefined : apart(entry, times.basis);
      const given = entry.what.arguments;
      calls.push({ span, statement, paths, receiver, arguments: given, times, within, result, use, ways });
    }
  }
  return { calls, shells };
}

/** The ways to a place as they are told; not where some are counted per turn and others per run. */
function apart({ ways, isEndless }: Entry, basis: Basis): CallFact['ways'] {
  if (ways?.some((way) => way.isEndless !== isEndless)) return undefined;
  return ways?.map(({ times, certainty, trail: { because, within } }) => {
    const range = whole(times);
    return { times: { range, certainty: asSureAs(range, certainty), basis, because }, within };
  });
}

/**
 * What is told of one way to a place and worked out for another adds up; a count that is not of the run itself gives
 * way to the one that was told.
 */
function oneAPlace(trace: Trace, basisOf: (entry: Entry) => Basis): Iterable<Entry> {
  if (![...trace.values()].some(({ total }) => total !== undefined)) return trace.values();
  const places = new Map<PlaceKey, Entry>();
  for (const entry of trace.values()) {
    const key = placeKey(entry);
    const known = places.get(key);
    places.set(key, known ? bothWays(known, entry, basisOf) : entry);
  }
  return places.values();
}

function bothWays(one: Entry, other: Entry, basisOf: (entry: Entry) => Basis): Entry {
  const isOfRun = (entry: Entry) => entry.total !== undefined || (!entry.isEndless && basisOf(entry) === 'run');
  if (!isOfRun(one)) return other;
  if (!isOfRun(other)) return one;
  const main = other.times.best > one.times.best ? other : one;
  const total = one.total ?? other.total;
  const certainty = weakest(one.certainty, other.certainty);
  const what = mergeWhat(one.what, other.what);
  return { ...main, times: add(one.times, other.times), total, certainty, what, ways: undefined };
}

/** A count between two numbers is not exact, whatever led to it. */
function asSureAs({ low, high }: Range, certainty: Certainty): Certainty {
  return low === high ? certainty : weakest(certainty, 'likely');
}

/** Turns are whole: of "every tenth of 25", 2 to 3. More than a quadrillion is not told apart. */
function whole({ low, best, high }: Range): Range {
  // Nothing, less a little, would be rounded up to -0.
  const up = (count: number): number => Math.max(0, Math.ceil(count - ALMOST));
  const cap = (count: number): number => Math.min(count, MOST);
  return {
    low: cap(Math.floor(low + ALMOST)),
    best: cap(up(best)),
    high: high === Number.POSITIVE_INFINITY ? high : cap(up(high)),
  };
}

/** Shares of turns (a third of 9) miss whole numbers by this little. */
const ALMOST = 1e-9;
