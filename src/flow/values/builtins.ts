// Functions of the language itself whose results the counts rest on. Anything not here is a library call like any
// other and described by the signatures.

import { MOST } from '../../base/most';
import { exactly } from '../../base/range';
import type { Span } from '../../base/span';
import { bindAttribute } from '../bind';
import { asMapping, fieldsIn, replaced } from '../calls/instance';
import { attributesIn, bareObject, hasAttribute, isInstance, isWithout, measuredBy } from '../calls/objects';
import { superOf } from '../calls/super';
import { type Iteration, iterate } from '../loops/iterate';
import { iteratorOver, nextOf } from '../loops/iterators';
import { eachOf, ITERTOOLS } from '../loops/itertools';
import { walkedBy } from '../loops/loop-factor';
import { filtered, mapped, reduced, sorted } from '../loops/mapped';
import { passing } from '../loops/pulls';
import { ask } from '../loops/turns';
import { numbersOf } from '../place';
import { moduleNamed } from '../programs/import';
import type { Walk } from '../walk';
import {
  asDefault,
  asNumber,
  asText,
  constant,
  external,
  mapping,
  NUMBER,
  repeated,
  sequence,
  sequenceOf,
  text,
  UNKNOWN,
  unknown,
  unmeasured,
} from './construct';
import { counted, dictOf, fromKeys, withMissing } from './dictionary';
import { distinct } from './distinct';
import { join, joinAll, optionsOf } from './join';
import { loadText } from './json';
import { combine } from './list-methods';
import { namedTuple } from './named-tuple';
import { NUMBERS } from './numbers';
import { inheritDefault } from './operate';
import { callPattern } from './regular';
import { ofText } from './text-methods';
import type { Arguments, ExternalValue, MappingValue, SequenceValue, Value } from './value';
import { wrappedBy } from './wrapped';

type Builtin = (walk: Walk, given: Arguments, span: Span) => Value | undefined;

/** The value of a built-in call, or undefined when the callee is none. */
export function callBuiltin(walk: Walk, callee: ExternalValue, given: Arguments, span: Span): Value | undefined {
  const known = BUILTINS.get(callee.path);
  if (!known) {
    if (callee.path.startsWith('re.')) return ofEachText(given, (one) => callPattern(callee, one));
    if (callee.path.startsWith('textwrap.'))
      return ofEachText(given, (one) => wrappedBy(callee.path.slice('textwrap.'.length), one));
    if (!callee.path.startsWith('builtins.str.')) return undefined;
    const method = /^builtins\.str\.(\w+)$/.exec(callee.path)?.[1];
    const [text, ...positional] = given.positional;
    return method !== undefined && text ? ofText(text, method, { ...given, positional }) : undefined;
  }
  // What walks items asks an object for them.
  const isWalking = WALKING.has(callee.path) && given.positional.some(({ kind }) => kind === 'instance');
  const positional = isWalking ? given.positional.map((value) => walkedBy(walk, value, span)) : given.positional;
  return known(walk, { ...given, positional }, span);
}

/** Where a text is one of several, what becomes of each. */
function ofEachText(given: Arguments, apply: (given: Arguments) => Value | undefined): Value | undefined {
  const at = given.positional.findIndex(({ kind }) => kind === 'choice');
  const choice = given.positional[at];
  if (choice?.kind !== 'choice' || choice.options.some((option) => asText(option) === undefined)) return apply(given);
  const each = choice.options.map((option) => apply({ ...given, positional: given.positional.with(at, option) }));
  return each.every((value) => value !== undefined) ? joinAll(each) : undefined;
}

/** The turns of `%timeit`: as many as it is told, or at least so many where it finds that out itself. */
function timed({ positional: [count], named }: Arguments): Value {
  const turns = asNumber(count) ?? 1;
  return repeated(
    UNKNOWN,
    named.has('least') ? { ...exactly(turns), high: Number.POSITIVE_INFINITY } : exactly(turns),
  );
}

const WALKING: ReadonlySet<string> = new Set(
  'list tuple set frozenset sorted iter enumerate zip sum min max any all'
    .split(' ')
    .map((name) => `builtins.${name}`),
);

const first = (given: Arguments): Value => given.positional[0] ?? UNKNOWN;

const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ...ITERTOOLS,
  ...NUMBERS,
  ['builtins.range', (_, given) => rangeOf(given)],
  ['builtins.%timeit', (_, given) => timed(given)],
  ['numpy.arange', (_, given) => rangeOf(given)],
  ['torch.arange', (_, given, span) => tensor(rangeOf(given), external('torch.arange()', undefined, given, span))],
  ['builtins.len', (walk, given, span) => measuredBy(walk, first(given), span) ?? lengthOf(first(given))],
  [
    'builtins.list',
    (walk, given) => made(walk, sequenceOf(given.positional.length === 0 ? EMPTY : iterate(first(given)))),
  ],
  [
    'builtins.tuple',
    (walk, given) => made(walk, sequenceOf(given.positional.length === 0 ? EMPTY : iterate(first(given)))),
  ],
  [
    'builtins.set',
    (walk, given) => made(walk, distinct(given.positional.length === 0 ? EMPTY : iterate(first(given)))),
  ],
  ['builtins.frozenset', (_, given) => distinct(given.positional.length === 0 ? EMPTY : iterate(first(given)))],
  ['builtins.sorted', (walk, given, span) => sorted(walk, given, span)],
  ['builtins.reversed', (_, given) => reversed(iterate(first(given)))],
  ['builtins.getattr', (walk, given) => getAttribute(walk, given)],
  [
    'builtins.iter',
    (walk, given) => (given.positional.length === 1 ? iteratorOver(walk, first(given)) : first(given)),
  ],
  ['builtins.next', (walk, given) => nextOf(walk, first(given), given.positional[1])],
  [
    'builtins.enumerate',
    (_, given) => {
      const start = given.positional[1] ?? given.named.get('start') ?? constant(0);
      return passing(enumerated(iterate(first(given)), start), first(given));
    },
  ],
  ['builtins.map', (walk, given, span) => mapped(walk, given, span)],
  ['builtins.filter', (walk, given, span) => filtered(walk, given, span, 'true')],
  ['builtins.dict', (walk, given) => made(walk, dictOf(given))],
  ['collections.OrderedDict', (walk, given) => made(walk, dictOf(given))],
  ['builtins.dict.fromkeys', (walk, given) => made(walk, fromKeys(given))],
  ['collections.defaultdict', (walk, given) => made(walk, withMissing(given))],
  ['collections.Counter', (walk, given) => made(walk, counted(given))],
  ['collections.deque', (walk, given) => queueOf(walk, given)],
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
  ['builtins.super', (walk, given) => superOf(walk, given)],
  ['builtins.object.__new__', (walk, given) => bareObject(walk, first(given))],
  ['dataclasses.replace', (walk, given, span) => replaced(walk, first(given), given, span)],
  ['copy.replace', (walk, given, span) => replaced(walk, first(given), given, span)],
  ['dataclasses.asdict', (_, given) => asMapping(first(given))],
  ['dataclasses.fields', (_, given) => fieldsIn(first(given))],
  ['builtins.isinstance', (_, given) => isInstance(given)],
  ['builtins.type', (_, { positional }) => typeOf(positional)],
  ['builtins.hasattr', (walk, given) => hasAttribute(walk, given)],
  ...(['union', 'intersection', 'difference'] as const).map(
    (name) => [`builtins.set.${name}`, ofSets(name)] as const,
  ),
  ['builtins.vars', (walk, given) => attributesIn(walk, first(given))],
  ['os.getenv', (_, given) => fromEnvironment(given)],
  ['os.environ.get', (_, given) => fromEnvironment(given)],
  ['functools.partial', (_, given) => partial(given)],
]);

/** `set.intersection(*all)`: a method of the first. */
function ofSets(name: string) {
  return (walk: Walk, given: Arguments): Value | undefined => {
    const [receiver, ...positional] = given.positional;
    return receiver?.kind === 'sequence'
      ? combine(walk, receiver, name, { ...given, positional }, () => {})
      : undefined;
  };
}

/** `getattr(models, "resnet18")`; with a fallback, that where the object surely lacks the name. */
function getAttribute(walk: Walk, { positional: [object, name, fallback] }: Arguments): Value | undefined {
  if (name?.kind === 'choice')
    return joinAll(
      name.options.map(
        (option) =>
          getAttribute(walk, {
            positional: [object ?? UNKNOWN, option, ...(fallback ? [fallback] : [])],
            named: new Map(),
            hasUnknownRest: false,
          }) ?? UNKNOWN,
      ),
    );
  const text = asText(name);
  if (object === undefined || text === undefined) return undefined;
  if (object.kind === 'instance' && fallback !== undefined && isWithout(object, text)) return fallback;
  const found = walk.attribute(object, text);
  if (fallback !== undefined && object.kind === 'instance' && object.attributes.mayLack(text))
    return join(found, fallback);
  const isMissing = found.kind === 'external' && (object.kind === 'instance' || object.kind === 'mapping');
  if (isMissing && fallback !== undefined && object.kind === 'mapping' && !object.isComplete)
    return asDefault(fallback, `unless ${text} is there`);
  return isMissing && fallback !== undefined ? fallback : found;
}

function rangeOf(given: Arguments): Value {
  const numbers = given.positional.map((value) => numbersOf(value));
  const label = undefined;
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) {
    const end = given.positional[given.positional.length > 1 ? 1 : 0];
    return unmeasured(NUMBER, end?.kind === 'unknown' ? end.label : label);
  }
  const [a, b, c] = numbers as { low: number; best: number; high: number }[];
  if (!a) return UNKNOWN;
  const start = b ? a : exactly(0);
  const end = b ?? a;
  const step = c?.best ?? 1;
  if (step === 0) return UNKNOWN;
  const turns = (from: number, to: number) => {
    const count = Math.ceil((to - from) / step);
    if (!(count > 0)) return 0;
    return Math.abs(to) === Number.POSITIVE_INFINITY ? count : Math.min(count, MOST);
  };
  const [lowFrom, highFrom] = step > 0 ? [start.high, start.low] : [start.low, start.high];
  const [lowTo, highTo] = step > 0 ? [end.low, end.high] : [end.high, end.low];
  // The middle of several ends is no whole number, and need not be.
  const isMiddle = !Number.isInteger(start.best) || !Number.isInteger(end.best);
  const [low, high] = [turns(lowFrom, lowTo), turns(highFrom, highTo)];
  const middle = isMiddle ? (end.best - start.best) / step : turns(start.best, end.best);
  const length = { low, best: Math.min(high, Math.max(low, middle)), high };
  const lengthDefault = given.positional
    .map((value) => (value.kind === 'constant' ? value.default : undefined))
    .find(Boolean);
  const isShort = length.low === length.high && length.high <= MOST_NUMBERS;
  const items = isShort ? Array.from({ length: length.best }, (_, i) => constant(start.best + i * step)) : undefined;
  const element = items && items.length <= MOST_ELEMENTS ? joinAll(items) : NUMBER;
  return sequenceOf({ items, length, isLengthKnown: true, element, label, lengthDefault });
}

/** As long as what it was made of; its methods stay the library's. */
function tensor(numbers: Value, library: ExternalValue): Value {
  return numbers.kind === 'sequence' ? { ...numbers, library } : library;
}

/** So many numbers are told one by one: comprehensions make as many things of them, and more. */
const MOST_NUMBERS = 512;

/** Of so few turns, each number is kept apart: `for j in range(i)` inside then has a length. */
const MOST_ELEMENTS = 12;

function lengthOf(value: Value): Value {
  const iteration = iterate(value);
  if (iteration.isLengthKnown && iteration.length.low === iteration.length.high)
    return { ...constant(iteration.length.best), default: iteration.lengthDefault };
  return unknown(iteration.label ? `len(${iteration.label})` : undefined, 'number');
}

function reversed(iteration: Iteration): SequenceValue {
  return sequenceOf({ ...iteration, items: iteration.items && [...iteration.items].reverse() });
}

function enumerated(iteration: Iteration, start: Value): SequenceValue {
  const from = asNumber(start);
  const numbered = (at: number) => (from === undefined ? NUMBER : inheritDefault(start, constant(from + at)));
  const pair = (item: Value, index: Value) => sequence([index, item], join(index, item));
  const items = eachOf(iteration)?.map((item, at) => pair(item, numbered(at)));
  const isShort = items !== undefined && items.length > 0 && items.length <= MOST_ELEMENTS;
  const index = isShort ? joinAll(items.map((_, at) => numbered(at))) : NUMBER;
  return sequenceOf({ ...iteration, items, element: pair(iteration.element, index) });
}

/** A new object, which all names that hold it see change. */
function made(walk: Walk, value: SequenceValue | MappingValue): Value {
  return { ...value, identity: { madeIn: walk.context } };
}

/** A queue of limited length forgets; how many are in it then is not followed. */
function queueOf(walk: Walk, given: Arguments): Value | undefined {
  if (given.positional.length > 1 || given.named.has('maxlen')) return undefined;
  return made(walk, sequenceOf(given.positional.length === 0 ? EMPTY : iterate(first(given))));
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
  if (!object || !name || !value) return undefined;
  const names = optionsOf(name).map(asText);
  // Of several names only the turn of a loop knows which.
  const isOne = names.length === 1 && names[0] !== undefined;
  if (!isOne) ask(walk);
  if (!isOne) walk.doubt++;
  for (const text of names) if (text !== undefined) bindAttribute(walk, object, text, value);
  if (!isOne) walk.doubt--;
  return isOne ? constant(null) : undefined;
}

/** `type(self)`; with a name and bases it makes a class, which is not followed. */
function typeOf([object, ...more]: readonly Value[]): Value | undefined {
  return object?.kind === 'instance' && more.length === 0 ? object.class : undefined;
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
