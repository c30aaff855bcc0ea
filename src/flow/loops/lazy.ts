// Generators: what they do is done by whoever takes their items, so a generator that nobody walks does nothing, and
// `next(g)` does a share of it. What its body does is kept aside until the function that made it ends; then it is known
// how many items were taken. Where a generator goes somewhere that is not followed, it counts as walked to its end.

import { weakest } from '../../base/certainty';
import { add, exactly, multiplyCounts, ONE, type Range } from '../../base/range';
import type { FunctionNode } from '../../syntax/program';
import type { Context } from '../context';
import type { Factor } from '../facts';
import { type Entry, merge, type Trace } from '../trace/trace';
import { Trail } from '../trace/trail';
import type { Value } from '../values/value';
import type { Activation, Walk } from '../walk';
import { type Lazy, least, type Pull, pullsOf } from './pulls';
import { nodesIn } from './queue';

const ALL: Range = exactly(Number.POSITIVE_INFINITY);

/** Puts a body aside until it is known how much of it is walked. */
export function defer(
  walk: Walk,
  body: Trace,
  items: Range,
  isFiltered = false,
  generator?: FunctionNode,
): readonly Pull[] {
  if (body.size === 0) return [];
  const source: Lazy = {
    body,
    into: walk.trace,
    madeIn: walk.context,
    items,
    isFiltered,
    generator,
    open: 1,
    taken: undefined,
  };
  walk.activation.lazies.push(source);
  return [{ source, most: ALL }];
}

/** Runs what a generator will do, aside. */
export function aside<T>(walk: Walk, run: () => T): { readonly body: Trace; readonly result: T } {
  const { trace } = walk;
  const body: Trace = new Map();
  walk.trace = body;
  const result = run();
  walk.trace = trace;
  return { body, result };
}

/** Takes so many items, or all that the value can give. */
export function take(walk: Walk, value: Value | undefined, count: Range = ALL): void {
  for (const { source, most } of pullsOf(value)) {
    source.open--;
    const taken = multiplyCounts(passesSince(walk, source.madeIn), least(count, most));
    source.taken = source.taken ? add(source.taken, taken) : taken;
  }
}

/** How often we pass here for each time that place is passed. */
function passesSince(walk: Walk, made: Context): Range {
  const around = new Set<Context>();
  for (let at: Context | undefined = made; at; at = at.parent) around.add(at);
  let times = ONE;
  let activation: Activation | undefined = walk.activation;
  for (let at: Context | undefined = walk.context; activation; ) {
    while (at) {
      if (around.has(at)) return times;
      if (at.factor) times = multiplyCounts(times, at.factor.count);
      at = at.parent;
    }
    at = activation.calledFrom;
    activation = activation.caller;
  }
  return ONE;
}

/** At the end of a function or of the module: counts what was walked of the generators made there. */
export function settle(walk: Walk): void {
  for (const lazy of walk.activation.lazies)
    for (const entry of lazy.body.values()) merge(lazy.into, walked(lazy, entry));
  walk.activation.lazies.length = 0;
}

function walked(lazy: Lazy, entry: Entry): Entry {
  const { taken, items, open } = lazy;
  if (entry.total !== undefined) return entry;
  if (open > 0) return { ...entry, certainty: weakest(entry.certainty, 'likely') };
  if (!taken || taken.high === 0) return { ...entry, times: exactly(0), isEndless: false, ways: undefined };
  if (taken.low >= items.high || taken.low === Number.POSITIVE_INFINITY) return entry;
  const isOnce = items.best > 1 && entry.times.best <= lazy.madeIn.times.best;
  const share = isOnce || lazy.isFiltered ? atLeast(taken, entry.times) : partOf(lazy, entry, taken);
  const isSure = share.low === share.high && !isOnce;
  const { because, within } = entry.trail;
  return {
    ...entry,
    times: share,
    certainty: isSure ? entry.certainty : weakest(entry.certainty, 'likely'),
    // What ends is what the generator walks, not what stands around where it was made.
    isEndless: lazy.madeIn.isEndless,
    trail: Trail.of(
      because.map((factor) => limited(factor, taken)),
      within.map((one) => (one.kind === 'loop' ? { ...one, factor: limited(one.factor, taken) } : one)),
    ),
    ways: undefined,
  };
}

/** Each item does its part; of what stands behind a `yield`, the last that is taken has not done its own yet. */
function partOf({ items, generator }: Lazy, entry: Entry, taken: Range): Range {
  const perItem = items.best > 0 ? entry.times.best / items.best : 1;
  const isAhead = generator === undefined || isBeforeYields(generator, entry);
  const done = (count: number) => Math.max(0, isAhead ? count : count - 1) * perItem;
  const isEven = entry.trail.because.every(({ count }) => count.low === count.high);
  const part = {
    low: isEven ? Math.floor(done(taken.low)) : 0,
    best: perItem < 1 && isAhead ? Math.ceil(done(taken.best)) : done(taken.best),
    high: isEven ? Math.ceil(isAhead ? done(taken.high) : taken.high * perItem) : entry.times.high,
  };
  if (entry.isEndless) return part;
  const isPlaceholder = entry.times.high === Number.POSITIVE_INFINITY;
  return {
    low: Math.min(entry.times.low, part.low),
    best: isPlaceholder ? part.best : Math.min(entry.times.best, part.best),
    high: Math.min(entry.times.high, part.high),
  };
}

/** Whether a generator comes there on its way to each `yield`: it, or the call that leads to it, stands before them all. */
function isBeforeYields(generator: FunctionNode, { span, trail }: Entry): boolean {
  const calls = trail.because.filter(({ kind }) => kind === 'call').map((factor) => factor.span);
  const here = [...calls, span].find(({ start, end }) => generator.start <= start && end <= generator.end);
  return here !== undefined && here.start < firstYield(generator);
}

const firstYields = new WeakMap<FunctionNode, number>();

/** Where the first one ends, in the text. */
function firstYield(generator: FunctionNode): number {
  const known = firstYields.get(generator);
  if (known !== undefined) return known;
  let first = Number.POSITIVE_INFINITY;
  for (const { kind, end } of nodesIn(generator.body)) if (kind === 'yield') first = Math.min(first, Number(end));
  firstYields.set(generator, first);
  return first;
}

/** What comes before the first item, or how much is passed over until one fits, is not told apart. */
function atLeast(taken: Range, times: Range): Range {
  return { ...times, low: taken.low >= 1 ? Math.min(1, times.low) : 0 };
}

/** A loop without end, or over something of unknown length, that no longer tells how often. */
function limited(factor: Factor, taken: Range): Factor {
  const isOpen = factor.kind === 'endless' || factor.per !== undefined;
  return isOpen ? { ...factor, kind: 'loop', count: taken, certainty: 'likely', per: undefined } : factor;
}
