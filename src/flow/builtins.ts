// Functions of the language itself whose results the counts rest on. Anything not here is a library call like any
// other and described by the signatures.

import { add, exactly, multiplyBounds, type Range } from '../base/range';
import type { Span } from '../base/span';
import { bindAttribute } from './bind';
import {
  asDefault,
  asNumber,
  asText,
  constant,
  external,
  mapping,
  NO_ARGUMENTS,
  repeated,
  sequence,
  text,
  UNKNOWN,
  unknown,
  unmeasured,
} from './construct';
import { counted, dictOf, fromKeys, withMissing } from './dictionary';
import { distinct } from './distinct';
import { moduleNamed } from './import';
import { type Iteration, iterate } from './iterate';
import { join, joinAll } from './join';
import { loadText } from './json';
import { filtered, mapped, reduced, sorted } from './mapped';
import { libraryBasesOf, memberOf } from './member';
import { namedTuple } from './named-tuple';
import { inOrder, keyEach } from './per-item';
import { numbersOf } from './place';
import { capped, few, passing, pullsOf } from './pulls';
import { sliceEnd } from './take-items';
import { MOST_TURNS } from './turns';
import type { Arguments, ExternalValue, MappingValue, SequenceValue, Value } from './value';
import type { Walk } from './walk';

type Builtin = (walk: Walk, given: Arguments, span: Span) => Value | undefined;

/** The value of a built-in call, or undefined when the callee is none. */
export function callBuiltin(walk: Walk, callee: ExternalValue, given: Arguments, span: Span): Value | undefined {
  return BUILTINS.get(callee.path)?.(walk, given, span);
}

/** The turns of `%timeit`: as many as it is told, or at least so many where it finds that out itself. */
function timed({ positional: [count], named }: Arguments): Value {
  const turns = asNumber(count) ?? 1;
  return repeated(
    UNKNOWN,
    named.has('least') ? { ...exactly(turns), high: Number.POSITIVE_INFINITY } : exactly(turns),
  );
}

const first = (given: Arguments): Value => given.positional[0] ?? UNKNOWN;

const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['builtins.range', (_, given) => rangeOf(given)],
  ['builtins.%timeit', (_, given) => timed(given)],
  ['numpy.arange', (_, given) => rangeOf(given)],
  ['torch.arange', (_, given, span) => tensor(rangeOf(given), external('torch.arange()', undefined, given, span))],
  ['builtins.len', (_, given) => lengthOf(first(given))],
  [
    'builtins.list',
    (walk, given) => made(walk, asSequence(given.positional.length === 0 ? EMPTY : iterate(first(given)))),
  ],
  [
    'builtins.tuple',
    (walk, given) => made(walk, asSequence(given.positional.length === 0 ? EMPTY : iterate(first(given)))),
  ],
  [
    'builtins.set',
    (walk, given) => made(walk, distinct(given.positional.length === 0 ? EMPTY : iterate(first(given)))),
  ],
  ['builtins.frozenset', (_, given) => distinct(given.positional.length === 0 ? EMPTY : iterate(first(given)))],
  ['builtins.sorted', (walk, given, span) => sorted(walk, given, span)],
  ['builtins.reversed', (_, given) => reversed(iterate(first(given)))],
  ['builtins.getattr', (walk, given) => getAttribute(walk, given)],
  ['builtins.iter', (_, given) => first(given)],
  ['builtins.enumerate', (_, given) => passing(enumerated(iterate(first(given))), first(given))],
  ['builtins.zip', (_, given) => zipped(given.positional)],
  ['builtins.map', (walk, given, span) => mapped(walk, given, span)],
  ['builtins.filter', (walk, given, span) => filtered(walk, given, span, 'true')],
  ['builtins.dict', (walk, given) => made(walk, dictOf(given))],
  ['collections.OrderedDict', (walk, given) => made(walk, dictOf(given))],
  ['builtins.dict.fromkeys', (walk, given) => made(walk, fromKeys(given))],
  ['collections.defaultdict', (walk, given) => made(walk, withMissing(given))],
  ['collections.Counter', (walk, given) => made(walk, counted(given))],
  ['collections.deque', (walk, given) => queueOf(walk, given)],
  ['itertools.islice', (_, given) => islice(given)],
  ['itertools.takewhile', (walk, given, span) => filtered(walk, given, span, 'until')],
  ['itertools.dropwhile', (walk, given, span) => filtered(walk, given, span, 'from')],
  ['itertools.filterfalse', (walk, given, span) => filtered(walk, given, span, 'false')],
  ['functools.reduce', (walk, given, span) => reduced(walk, given, span)],
  ['importlib.import_module', (walk, given, span) => importNamed(walk, given, span)],
  ['builtins.__import__', (walk, given, span) => importNamed(walk, given, span)],
  ['json.loads', (_, given) => loadText(first(given))],
  ['collections.namedtuple', (walk, given, span) => namedTuple(walk, given, span)],
  ['builtins.setattr', (walk, { positional: [object, name, value] }) => setAttribute(walk, object, name, value)],
  ...['', 'auto.', 'std.', 'notebook.', 'rich.', 'asyncio.', 'autonotebook.'].map((module): [string, Builtin] => [
    `tqdm.${module}trange`,
    (_, given) => rangeOf(given),
  ]),
  ['types.SimpleNamespace', (_, given) => mapping(new Map(given.named), !given.hasUnknownRest)],
  [
    'builtins.str',
    (_, given) =>
      given.positional[0]?.kind === 'constant' ? constant(String(given.positional[0].value)) : text([first(given)]),
  ],
  ['builtins.int', (_, given) => numeric(first(given), Math.trunc)],
  ['builtins.float', (_, given) => numeric(first(given), (value) => value)],
  ['builtins.round', (_, given) => (given.positional.length === 1 ? numeric(first(given), toEven) : UNKNOWN)],
  ['builtins.abs', (_, given) => numeric(first(given), Math.abs)],
  ['math.ceil', (_, given) => numeric(first(given), Math.ceil)],
  ['math.floor', (_, given) => numeric(first(given), Math.floor)],
  ['builtins.min', (walk, given, span) => extreme(walk, given, span, Math.min)],
  ['builtins.max', (walk, given, span) => extreme(walk, given, span, Math.max)],
  [
    'builtins.sum',
    (_, given) =>
      first(given).kind === 'sequence' && (first(given) as SequenceValue).items
        ? summed(first(given) as SequenceValue)
        : UNKNOWN,
  ],
  ['builtins.super', (walk) => superOf(walk)],
  ['os.getenv', (_, given) => fromEnvironment(given)],
  ['os.environ.get', (_, given) => fromEnvironment(given)],
  ['functools.partial', (_, given) => partial(given)],
  ['itertools.product', (_, given) => productOf(given)],
  ['itertools.combinations', (_, given) => chosen(given, choose)],
  ['itertools.permutations', (_, given) => chosen(given, arrange)],
  ['itertools.chain', (_, given) => chained(given.positional)],
  ['itertools.chain.from_iterable', (_, given) => flattened(first(given))],
  ['itertools.repeat', (_, given) => repeatedOf(given)],
]);

/** `getattr(models, "resnet18")`; with a fallback, that where the object surely lacks the name. */
function getAttribute(walk: Walk, { positional: [object, name, fallback] }: Arguments): Value | undefined {
  const text = asText(name);
  if (object === undefined || text === undefined) return undefined;
  const found = walk.attribute(object, text);
  const isMissing = found.kind === 'external' && (object.kind === 'instance' || object.kind === 'mapping');
  return isMissing && fallback !== undefined ? fallback : found;
}

function rangeOf(given: Arguments): Value {
  const numbers = given.positional.map((value) => numbersOf(value));
  const label = undefined;
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) {
    const end = given.positional[given.positional.length > 1 ? 1 : 0];
    return unmeasured(UNKNOWN, end?.kind === 'unknown' ? end.label : label);
  }
  const [a, b, c] = numbers as { low: number; best: number; high: number }[];
  if (!a) return UNKNOWN;
  const start = b ? a : exactly(0);
  const end = b ?? a;
  const step = c?.best ?? 1;
  if (step === 0) return UNKNOWN;
  const turns = (from: number, to: number) => Math.max(0, Math.ceil((to - from) / step));
  const [lowFrom, highFrom] = step > 0 ? [start.high, start.low] : [start.low, start.high];
  const [lowTo, highTo] = step > 0 ? [end.low, end.high] : [end.high, end.low];
  // The middle of several ends is no whole number, and need not be.
  const isMiddle = !Number.isInteger(start.best) || !Number.isInteger(end.best);
  const best = isMiddle ? Math.max(0, (end.best - start.best) / step) : turns(start.best, end.best);
  const length = { low: turns(lowFrom, lowTo), best, high: turns(highFrom, highTo) };
  const lengthDefault = given.positional
    .map((value) => (value.kind === 'constant' ? value.default : undefined))
    .find(Boolean);
  const isShort = length.low === length.high && length.high <= MOST_TURNS;
  const items =
    isShort && !lengthDefault
      ? Array.from({ length: length.best }, (_, i) => constant(start.best + i * step))
      : undefined;
  const element = items && items.length <= MOST_ELEMENTS ? joinAll(items) : UNKNOWN;
  return { kind: 'sequence', items, length, isLengthKnown: true, element, label, lengthDefault };
}

/** As long as what it was made of; its methods stay the library's. */
function tensor(numbers: Value, library: ExternalValue): Value {
  return numbers.kind === 'sequence' ? { ...numbers, library } : library;
}

/** Of so few turns, each number is kept apart: `for j in range(i)` inside then has a length. */
const MOST_ELEMENTS = 12;

function lengthOf(value: Value): Value {
  const iteration = iterate(value);
  if (iteration.isLengthKnown && iteration.length.low === iteration.length.high)
    return constant(iteration.length.best);
  return unknown(iteration.label ? `len(${iteration.label})` : undefined);
}

function asSequence(iteration: Iteration): SequenceValue {
  return { kind: 'sequence', ...iteration };
}

function reversed(iteration: Iteration): SequenceValue {
  return { kind: 'sequence', ...iteration, items: iteration.items && [...iteration.items].reverse() };
}

function enumerated(iteration: Iteration): SequenceValue {
  const pair = (item: Value, index: Value) => sequence([index, item], join(index, item));
  const items = eachOf(iteration)?.map((item, index) => pair(item, constant(index)));
  return { kind: 'sequence', ...iteration, items, element: pair(iteration.element, UNKNOWN) };
}

/** The items, or as many of what covers them all where it is only known how many there are. */
function eachOf({ items, length, isLengthKnown, element, lengthDefault }: Iteration): readonly Value[] | undefined {
  if (items) return items;
  const isFew =
    isLengthKnown && lengthDefault === undefined && length.low === length.high && length.high <= MOST_TURNS;
  return isFew ? Array.from({ length: length.best }, () => element) : undefined;
}

function zipped(given: readonly Value[]): Value {
  const parts = given.map(iterate);
  const pulls = few(given.flatMap((value, index) => capped(pullsOf(value), zippedUpTo(parts, index))));
  const known = parts.filter((part) => part.isLengthKnown);
  const element = sequence(
    parts.map((part) => part.element),
    UNKNOWN,
  );
  if (known.length === 0) return { ...unmeasured(element, parts.find((part) => part.label)?.label), pulls };
  const least = (pick: (part: Iteration) => number) => Math.min(...known.map(pick));
  const length = {
    low: known.length === parts.length ? least((p) => p.length.low) : 0,
    best: least((p) => p.length.best),
    high: least((p) => p.length.high),
  };
  const each = parts.map(eachOf);
  const items = each.every((part) => part !== undefined)
    ? Array.from({ length: length.best }, (_, i) =>
        sequence(
          each.map((part) => part?.[i] ?? UNKNOWN),
          UNKNOWN,
        ),
      )
    : undefined;
  return { kind: 'sequence', items, length, isLengthKnown: true, element, label: undefined, pulls };
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

/** `islice(xs, stop)`, `islice(xs, start, stop, step)`. */
function islice(given: Arguments): Value | undefined {
  const stop = sliceEnd(given);
  const [start, step] = given.positional.length > 2 ? [given.positional[1], given.positional[3]] : [];
  const from = start === undefined ? 0 : asNumber(start);
  const by = step === undefined ? 1 : asNumber(step);
  if (stop === undefined || from === undefined || by === undefined || by < 1) return undefined;
  const { element, length, isLengthKnown } = iterate(first(given));
  const count = (end: number) => Math.max(0, Math.ceil((Math.min(end, stop) - from) / by));
  const counted = isLengthKnown
    ? { low: count(length.low), best: count(length.best), high: count(length.high) }
    : { low: 0, best: count(stop), high: count(stop) };
  const end = given.positional[given.positional.length > 2 ? 2 : 1];
  const lengthDefault = end?.kind === 'constant' ? end.default : undefined;
  return { ...repeated(element, counted), lengthDefault, pulls: capped(pullsOf(first(given)), exactly(stop)) };
}

/** A new object, which all names that hold it see change. */
function made(walk: Walk, value: SequenceValue | MappingValue): Value {
  return { ...value, identity: { madeIn: walk.context } };
}

/** A queue of limited length forgets; how many are in it then is not followed. */
function queueOf(walk: Walk, given: Arguments): Value | undefined {
  if (given.positional.length > 1 || given.named.has('maxlen')) return undefined;
  return made(walk, asSequence(given.positional.length === 0 ? EMPTY : iterate(first(given))));
}

const EMPTY: Iteration = iterate(sequence([], UNKNOWN));

/** `importlib.import_module("openai")` is `import openai`. */
function importNamed(walk: Walk, given: Arguments, span: Span): Value | undefined {
  const name = asText(given.positional[0] ?? given.named.get('name'));
  if (name === undefined || !/^[\w.]+$/.test(name) || name.startsWith('.')) return undefined;
  walk.packages.add(name.split('.')[0] ?? name);
  return moduleNamed(walk, name, span) ?? external(name);
}

function setAttribute(
  walk: Walk,
  object: Value | undefined,
  name: Value | undefined,
  value: Value | undefined,
): Value | undefined {
  const text = asText(name);
  if (!object || text === undefined || !value) return undefined;
  bindAttribute(walk, object, text, value);
  return constant(null);
}

function numeric(value: Value, apply: (value: number) => number): Value {
  if (value.kind !== 'constant')
    return value.kind === 'choice'
      ? joinAll(value.options.map((option) => numeric(option, apply)))
      : unknown(value.kind === 'unknown' ? value.label : undefined);
  const number = typeof value.value === 'string' ? Number(value.value.replaceAll('_', '')) : value.value;
  return typeof number === 'number' && !Number.isNaN(number) ? { ...value, value: apply(number) } : UNKNOWN;
}

/** Python rounds a half to the even neighbour. */
function toEven(value: number): number {
  const near = Math.round(value);
  return near - value === 0.5 && near % 2 !== 0 ? near - 1 : near;
}

/** `min(n, 100)`: bounded by what is known, even when the rest is not. */
function extreme(walk: Walk, given: Arguments, span: Span, pick: (...values: number[]) => number): Value {
  const only = given.positional.length === 1 ? given.positional[0] : undefined;
  const values = only?.kind === 'sequence' && only.items ? only.items : given.positional;
  if (given.named.has('key')) {
    const all = only ?? sequence(given.positional, joinAll(given.positional));
    const keys = keyEach(walk, given.named.get('key'), all, span);
    const at = keys && inOrder(keys, pick === Math.max)?.[0];
    return (at !== undefined && iterate(all).items?.[at]) || iterate(all).element;
  }
  const numbers = values.map(asNumber);
  if (numbers.length > 0 && numbers.every((number) => number !== undefined))
    return constant(pick(...(numbers as number[])));
  return UNKNOWN;
}

function summed(value: SequenceValue): Value {
  const numbers = (value.items ?? []).map(asNumber);
  return numbers.every((number) => number !== undefined)
    ? constant((numbers as number[]).reduce((a, b) => a + b, 0))
    : UNKNOWN;
}

/** `super()` in a method: members of the library base, or of the bases in this file, bound to the same object. */
function superOf(walk: Walk): Value {
  const self = walk.scope.get('self') ?? walk.scope.get('cls');
  const type = self?.kind === 'instance' ? self.class : self?.kind === 'class' ? self : undefined;
  if (!self || !type) return UNKNOWN;
  const local = type.bases.find((base) => base.kind === 'class');
  if (local?.kind === 'class' && self.kind === 'instance' && memberOf(local, '__init__'))
    return { ...self, class: local };
  const base = libraryBasesOf(type)[0];
  return base === undefined ? UNKNOWN : external(`${base}()`, self, NO_ARGUMENTS);
}

function fromEnvironment(given: Arguments): Value {
  const name = asText(given.positional[0]) ?? '';
  const fallback = given.positional[1] ?? given.named.get('default');
  if (fallback === undefined) return unknown(name ? `$${name}` : undefined);
  return asDefault(fallback, `default of $${name}`);
}

function partial(given: Arguments): Value {
  const [callee, ...rest] = given.positional;
  if (callee?.kind !== 'function' && callee?.kind !== 'external') return callee ?? UNKNOWN;
  const bound = callee.bound;
  return {
    ...callee,
    bound: {
      positional: [...(bound?.positional ?? []), ...rest],
      named: new Map([...(bound?.named ?? []), ...given.named]),
      hasUnknownRest: given.hasUnknownRest,
    },
  };
}

function productOf(given: Arguments): Value {
  const parts = given.positional.map(iterate);
  const power = asNumber(given.named.get('repeat')) ?? 1;
  const element = sequence(
    parts.map((part) => part.element),
    UNKNOWN,
  );
  if (parts.length === 0 || !parts.every((part) => part.isLengthKnown) || given.hasUnknownRest)
    return unmeasured(element, 'itertools.product(…)');
  let length = exactly(1);
  for (let i = 0; i < power; i++) for (const part of parts) length = multiplyBounds(length, part.length);
  return repeated(element, length, 'itertools.product(…)');
}

function chosen(given: Arguments, count: (n: number, k: number) => number): Value {
  const iteration = iterate(first(given));
  const element = sequence([iteration.element], iteration.element);
  const size = asNumber(given.positional[1] ?? given.named.get('r')) ?? iteration.length.best;
  if (!iteration.isLengthKnown) return unmeasured(element, iteration.label);
  const { low, best, high } = iteration.length;
  return repeated(
    { ...element, items: undefined, length: exactly(size) },
    { low: count(low, size), best: count(best, size), high: count(high, size) },
  );
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  // Past the largest number that is told apart, more factors change nothing.
  for (let i = 0; i < Math.min(k, n - k) && result < MOST_LENGTH; i++) result = (result * (n - i)) / (i + 1);
  return Math.min(Math.round(result), MOST_LENGTH);
}

function arrange(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let result = 1;
  for (let i = 0; i < k && result < MOST_LENGTH; i++) result *= n - i;
  return Math.min(result, MOST_LENGTH);
}

/** Lengths beyond it are not told apart: nobody runs so many turns. */
const MOST_LENGTH = 1e15;

function chained(parts: readonly Value[]): Value {
  const iterations = parts.map(iterate);
  const element = joinAll(iterations.map((part) => part.element));
  if (!iterations.every((part) => part.isLengthKnown)) return unmeasured(element);
  let length = exactly(0);
  for (const part of iterations) length = add(length, part.length);
  return repeated(element, length);
}

function flattened(value: Value): Value {
  const outer = iterate(value);
  if (outer.items) return chained(outer.items);
  const inner = iterate(outer.element);
  return outer.isLengthKnown && inner.isLengthKnown
    ? repeated(inner.element, multiplyBounds(outer.length, inner.length))
    : unmeasured(inner.element, outer.label);
}

function repeatedOf(given: Arguments): Value {
  const count = asNumber(given.positional[1] ?? given.named.get('times'));
  return count === undefined ? unmeasured(first(given)) : repeated(first(given), exactly(count));
}
