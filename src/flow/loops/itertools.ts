// The standard library's ways to go through items: which items they give where all are written out, and how many where
// not. More items than anybody writes out are known by their number.

import { MOST } from '../../base/most';
import { add, exactly, multiplyCounts, type Range } from '../../base/range';
import type { Span } from '../../base/span';
import { asNumber, constant, repeated, sequence, sequenceOf, UNKNOWN, unmeasured } from '../values/construct';
import { join, joinAll } from '../values/join';
import { isEqual, operate } from '../values/operate';
import type { Arguments, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { type Iteration, iterate } from './iterate';
import { inGroups } from './iterators';
import { isTold, keyEach } from './per-item';
import { capped, few, pullsOf } from './pulls';
import { sliceEnd } from './take-items';
import { beginTurns, MOST_TURNS } from './turns';

type Builtin = (walk: Walk, given: Arguments, span: Span) => Value | undefined;

export const ITERTOOLS: readonly (readonly [string, Builtin])[] = [
  ['builtins.zip', (_, given) => zipped(given.positional)],
  ['itertools.zip_longest', (_, given) => zippedToTheLongest(given)],
  ['itertools.islice', (_, given) => islice(given)],
  ['itertools.product', (_, given) => productOf(given)],
  ['itertools.combinations', (_, given) => chosen(given, choose, combinations)],
  ['itertools.permutations', (_, given) => chosen(given, arrange, permutations)],
  ['itertools.combinations_with_replacement', (_, given) => chosen(given, (n, k) => choose(n + k - 1, k), multisets)],
  ['itertools.chain', (_, given) => chained(given.positional)],
  ['itertools.chain.from_iterable', (_, given) => flattened(first(given))],
  ['itertools.repeat', (_, given) => repeatedOf(given)],
  ['itertools.pairwise', (_, given) => pairwise(first(given))],
  ['itertools.batched', (_, given) => batched(given)],
  ['itertools.accumulate', (walk, given, span) => accumulated(walk, given, span)],
  ['itertools.compress', (_, given) => compressed(given)],
  ['itertools.groupby', (walk, given, span) => grouped(walk, given, span)],
];

const first = (given: Arguments): Value => given.positional[0] ?? UNKNOWN;

/** More are only counted. */
const MOST_MADE = 4096;

/** Of more items, what covers them all is not asked for. */
const MOST_JOINED = 12;

function elementOf(items: readonly Value[], otherwise: Value): Value {
  return items.length > 0 && items.length <= MOST_JOINED ? joinAll(items) : otherwise;
}

/** The first items of what has no end: `cycle("ab")`, `count(3)`. */
export function itemsUpTo(value: Value, count: number): readonly Value[] | undefined {
  if (count > MOST_MADE) return undefined;
  const made = (item: (at: number) => Value) => Array.from({ length: count }, (_, at) => item(at));
  if (value.kind === 'external' && value.path === 'itertools.cycle()') {
    const items = value.arguments && iterate(first(value.arguments)).items;
    return items && items.length > 0 ? made((at) => items[at % items.length] as Value) : undefined;
  }
  if (value.kind === 'external' && value.path === 'itertools.count()') {
    const given = value.arguments?.positional ?? [];
    const [from, by] = [given[0] ?? constant(0), given[1] ?? constant(1)].map(asNumber);
    return from === undefined || by === undefined ? undefined : made((at) => constant(from + at * by));
  }
  const { items, element, isLengthKnown } = iterate(value);
  if (items) return items.slice(0, count);
  const isSame = value.kind === 'sequence' && !isLengthKnown && value.label === ENDLESS;
  return isSame ? made(() => element) : undefined;
}

/** `repeat(x)` has no end. */
const ENDLESS = 'itertools.repeat(…)';

/** The items, or as many of what covers them all where it is only known how many there are. */
export function eachOf({
  items,
  length,
  isLengthKnown,
  element,
  lengthDefault,
}: Iteration): readonly Value[] | undefined {
  if (items) return items;
  const isFew =
    isLengthKnown && lengthDefault === undefined && length.low === length.high && length.high <= MOST_TURNS;
  return isFew ? Array.from({ length: length.best }, () => element) : undefined;
}

function zipped(given: readonly Value[]): Value {
  const groups = inGroups(given);
  if (groups) return groups;
  const parts = given.map(iterate);
  const pulls = few(given.flatMap((value, index) => capped(pullsOf(value), zippedUpTo(parts, index))));
  const known = parts.filter((part) => part.isLengthKnown);
  const element = sequence(
    parts.map((part) => part.element),
    UNKNOWN,
  );
  if (known.length === 0) return { ...unmeasured(element, parts.find((part) => part.label)?.label), pulls };
  const least = (pick: (part: Iteration) => number) => Math.min(...known.map(pick));
  const endless = given.filter((value, index) => !parts[index]?.isLengthKnown && itemsUpTo(value, 1)).length;
  const length = {
    low: known.length + endless === parts.length ? least((p) => p.length.low) : 0,
    best: least((p) => p.length.best),
    high: least((p) => p.length.high),
  };
  const each = parts.map((part, index) => eachOf(part) ?? itemsUpTo(given[index] ?? UNKNOWN, length.best));
  const items = each.every((part) => part !== undefined)
    ? Array.from({ length: length.best }, (_, i) =>
        sequence(
          each.map((part) => part?.[i] ?? UNKNOWN),
          UNKNOWN,
        ),
      )
    : undefined;
  const lengthDefault = known.map((part) => part.lengthDefault).find(Boolean);
  return sequenceOf({ items, length, isLengthKnown: true, element, label: undefined, lengthDefault, pulls });
}

/** How many items are asked of one of them: it is asked once more when one that comes later is the first to end. */
function zippedUpTo(parts: readonly Iteration[], index: number): Range {
  let most = exactly(Number.POSITIVE_INFINITY);
  parts.forEach((part, at) => {
    if (at === index) return;
    const more = at > index ? 1 : 0;
    const { low, best, high } = part.isLengthKnown
      ? part.length
      : { low: 0, best: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    most = {
      low: Math.min(most.low, low + more),
      best: Math.min(most.best, best + more),
      high: Math.min(most.high, high + more),
    };
  });
  return most;
}

function zippedToTheLongest({ positional, named }: Arguments): Value {
  const fill = named.get('fillvalue') ?? constant(null);
  const parts = positional.map(iterate);
  const element = sequence(
    parts.map((part) => join(part.element, fill)),
    UNKNOWN,
  );
  if (parts.length === 0 || !parts.every((part) => part.isLengthKnown))
    return unmeasured(element, parts.find((part) => part.label)?.label);
  const most = (pick: (part: Iteration) => number) => Math.max(...parts.map(pick));
  const length = {
    low: most((part) => part.length.low),
    best: most((part) => part.length.best),
    high: most((part) => part.length.high),
  };
  const each = parts.map(eachOf);
  if (each.includes(undefined)) return repeated(element, length);
  const row = (at: number) =>
    sequence(
      each.map((items) => items?.[at] ?? fill),
      UNKNOWN,
    );
  return sequence(
    Array.from({ length: length.best }, (_, at) => row(at)),
    element,
  );
}

/** `islice(xs, stop)`, `islice(xs, start, stop, step)`. */
function islice(given: Arguments): Value | undefined {
  const stop = sliceEnd(given);
  const [start, step] = given.positional.length > 2 ? [given.positional[1], given.positional[3]] : [];
  const from = start === undefined ? 0 : asNumber(start);
  const by = step === undefined ? 1 : asNumber(step);
  if (stop === undefined || from === undefined || by === undefined || by < 1) return undefined;
  const { element, length, isLengthKnown, lengthDefault: ofSource } = iterate(first(given));
  const count = (end: number) => Math.max(0, Math.ceil((Math.min(end, stop) - from) / by));
  const counted = isLengthKnown
    ? { low: count(length.low), best: count(length.best), high: count(length.high) }
    : { low: itemsUpTo(first(given), stop) ? count(stop) : 0, best: count(stop), high: count(stop) };
  const end = given.positional[given.positional.length > 2 ? 2 : 1];
  const lengthDefault = (end?.kind === 'constant' ? end.default : undefined) ?? ofSource;
  const pulls = capped(pullsOf(first(given)), exactly(stop));
  const items = itemsUpTo(first(given), stop)?.filter((_, at) => at >= from && (at - from) % by === 0);
  return { ...repeated(elementOf(items ?? [], element), counted), items, lengthDefault, pulls };
}

function productOf(given: Arguments): Value {
  const parts = given.positional.map(iterate);
  const repeat = given.named.get('repeat');
  const power = repeat === undefined ? 1 : asNumber(repeat);
  const row = parts.map((part) => part.element);
  const all = power === undefined || power > 64 ? row : Array.from({ length: power }, () => row).flat();
  const element = sequence(all, UNKNOWN);
  if (power === undefined || !parts.every((part) => part.isLengthKnown) || given.hasUnknownRest)
    return unmeasured(element, 'itertools.product(…)');
  let length = exactly(1);
  for (let i = 0; i < power; i++) for (const part of parts) length = multiplyCounts(length, part.length);
  const label = 'itertools.product(…)';
  const lengthDefault = parts.map((part) => part.lengthDefault).find(Boolean);
  const each = parts.map((part) => part.items);
  if (each.includes(undefined) || length.high > MOST_MADE || power > 64)
    return { ...repeated(element, length, label), lengthDefault };
  let rows: (readonly Value[])[] = [[]];
  for (let i = 0; i < power; i++)
    for (const items of each) rows = rows.flatMap((start) => (items ?? []).map((item) => [...start, item]));
  return { ...sequence(rows.map(tuple), element, label), lengthDefault };
}

function tuple(items: readonly Value[]): SequenceValue {
  return sequence(items, items.length <= MOST_JOINED ? joinAll(items) : UNKNOWN);
}

function chosen(
  given: Arguments,
  count: (n: number, k: number) => number,
  make: (n: number, k: number) => Iterable<readonly number[]>,
): Value {
  const iteration = iterate(first(given));
  const asked = given.positional[1] ?? given.named.get('r');
  const size = asked === undefined ? iteration.length.best : asNumber(asked);
  const element = sequence([iteration.element], iteration.element);
  if (!iteration.isLengthKnown || size === undefined) return unmeasured(element, iteration.label);
  const { low, best, high } = iteration.length;
  const { items, lengthDefault } = iteration;
  const each = { ...element, items: undefined, length: exactly(size) };
  const length = { low: count(low, size), best: count(best, size), high: count(high, size) };
  if (!items || length.high > MOST_MADE || size > 64) return { ...repeated(each, length), lengthDefault };
  const rows = [...make(items.length, size)].map((places) => tuple(places.map((at) => items[at] as Value)));
  return { ...sequence(rows, each), lengthDefault };
}

function* combinations(n: number, k: number, from = 0): Generator<readonly number[]> {
  if (k === 0) yield [];
  else for (let at = from; at <= n - k; at++) for (const rest of combinations(n, k - 1, at + 1)) yield [at, ...rest];
}

function* multisets(n: number, k: number, from = 0): Generator<readonly number[]> {
  if (k === 0) yield [];
  else for (let at = from; at < n; at++) for (const rest of multisets(n, k - 1, at)) yield [at, ...rest];
}

function* permutations(n: number, k: number, used: readonly number[] = []): Generator<readonly number[]> {
  if (used.length === k) yield used;
  else for (let at = 0; at < n; at++) if (!used.includes(at)) yield* permutations(n, k, [...used, at]);
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  // Past the largest number that is told apart, more factors change nothing.
  for (let i = 0; i < Math.min(k, n - k) && result < MOST; i++) result = (result * (n - i)) / (i + 1);
  return Math.min(Math.round(result), MOST);
}

function arrange(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  for (let i = 0; i < k && result < MOST; i++) result *= n - i;
  return Math.min(result, MOST);
}

function chained(parts: readonly Value[]): Value {
  const iterations = parts.map(iterate);
  const element = joinAll(iterations.map((part) => part.element));
  if (!iterations.every((part) => part.isLengthKnown)) return unmeasured(element);
  const lengthDefault = iterations.map((part) => part.lengthDefault).find(Boolean);
  const each = iterations.map((part) => part.items);
  if (!each.includes(undefined))
    return {
      ...sequence(
        each.flatMap((items) => items ?? []),
        element,
      ),
      lengthDefault,
    };
  let length = exactly(0);
  for (const part of iterations) length = add(length, part.length);
  return { ...repeated(element, length), lengthDefault };
}

function flattened(value: Value): Value {
  const outer = iterate(value);
  if (outer.items) return chained(outer.items);
  const inner = iterate(outer.element);
  return outer.isLengthKnown && inner.isLengthKnown
    ? repeated(inner.element, multiplyCounts(outer.length, inner.length))
    : unmeasured(inner.element, outer.label);
}

function repeatedOf(given: Arguments): Value {
  const [item = UNKNOWN, times = given.named.get('times')] = given.positional;
  if (times === undefined) return unmeasured(item, ENDLESS);
  const count = asNumber(times);
  if (count === undefined) return unmeasured(item);
  const whole = Math.max(0, count);
  return whole <= MOST_MADE ? sequence(new Array<Value>(whole).fill(item), item) : repeated(item, exactly(whole));
}

function pairwise(value: Value): Value {
  const { items, element, isLengthKnown, length, label } = iterate(value);
  const pair = sequence([element, element], element);
  if (items)
    return sequence(
      items.slice(1).map((item, at) => sequence([items[at] as Value, item], UNKNOWN)),
      pair,
    );
  const less = (count: number) => Math.max(0, count - 1);
  return isLengthKnown
    ? repeated(pair, { low: less(length.low), best: less(length.best), high: less(length.high) }, label)
    : unmeasured(pair, label);
}

/** Batches of items that are written out; how many of others the catalogue tells. */
function batched({ positional, named }: Arguments): Value | undefined {
  const [source = UNKNOWN, by] = positional;
  const { items, element, lengthDefault } = iterate(source);
  const size = asNumber(by ?? named.get('n'));
  if (!items || size === undefined || size < 1) return undefined;
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, at) => {
    const part = items.slice(at * size, (at + 1) * size);
    return sequence(part, elementOf(part, element));
  });
  return { ...sequence(batches, joinAll(batches.slice(-2))), lengthDefault };
}

function accumulated(walk: Walk, { positional, named }: Arguments, span: Span): Value {
  const [source = UNKNOWN, callee = named.get('func')] = positional;
  const { items, length, isLengthKnown, element, label } = iterate(source);
  const initial = named.get('initial');
  const all = initial && items ? [initial, ...items] : items;
  const isByName = callee === undefined || (callee.kind === 'constant' && callee.value === null);
  if (!all || !(isByName || isTold(callee)) || all.length > MOST_TURNS * 4) {
    const whole = initial ? add(length, exactly(1)) : length;
    return isLengthKnown ? repeated(isByName ? UNKNOWN : element, whole, label) : unmeasured(UNKNOWN, label);
  }
  const factor = { kind: 'callback', text: 'each item', span, count: exactly(1), certainty: 'exact', per: undefined };
  const turns = isByName ? undefined : beginTurns(walk, { span, header: span, factor: factor as never });
  const made: Value[] = [];
  for (const item of all) {
    const before = made.at(-1);
    const next = () =>
      turns
        ? walk.invoke(
            callee as Value,
            { positional: [before ?? UNKNOWN, item], named: new Map(), hasUnknownRest: false },
            span,
          )
        : operate('+', before ?? UNKNOWN, item);
    made.push(before === undefined ? item : turns ? turns.take(next) : next());
  }
  turns?.end();
  return sequence(made, elementOf(made, UNKNOWN));
}

function compressed({ positional: [data = UNKNOWN, selectors = UNKNOWN] }: Arguments): Value {
  const [source, chosen] = [iterate(data), iterate(selectors)];
  const truths = chosen.items?.map((item) => isEqual(item, constant(false)));
  if (source.items && truths && !truths.includes(undefined))
    return sequence(
      source.items.filter((_, at) => truths[at] === false),
      source.element,
    );
  return source.isLengthKnown ? repeated(source.element, { ...source.length, low: 0 }) : unmeasured(source.element);
}

/** Runs of neighbours with equal keys, each with its key. */
function grouped(walk: Walk, { positional, named }: Arguments, span: Span): Value | undefined {
  const [source = UNKNOWN, key = named.get('key')] = positional;
  const { items, element, lengthDefault } = iterate(source);
  if (!items) return undefined;
  const keys = key === undefined ? items : keyEach(walk, key, source, span);
  if (!keys || keys.length !== items.length) return undefined;
  const groups: { readonly key: Value; readonly items: Value[] }[] = [];
  for (const [at, item] of items.entries()) {
    const last = groups.at(-1);
    const is = last && isEqual(last.key, keys[at] as Value);
    if (last && is === undefined)
      return repeated(sequence([joinAll(keys.slice(0, MOST_JOINED)), unmeasured(element)], UNKNOWN), {
        low: 1,
        best: items.length,
        high: items.length,
      });
    if (last && is) last.items.push(item);
    else groups.push({ key: keys[at] as Value, items: [item] });
  }
  const pairs = groups.map((group) =>
    sequence([group.key, sequence(group.items, elementOf(group.items, element))], UNKNOWN),
  );
  return {
    ...sequence(
      pairs,
      sequence([joinAll(groups.slice(0, MOST_JOINED).map((group) => group.key)), unmeasured(element)], UNKNOWN),
    ),
    lengthDefault,
  };
}
