// The lattice: join gives the smallest value we can write that covers both. `unknown` is the top.
// Laws (test/laws): commutative and associative up to the order of options, idempotent, an upper bound.

import { exactly, hull, type Range } from '../../base/range';
import { loadSignatures } from '../../catalogue/signatures';
import { few } from '../loops/pulls';
import { mappingOf, NOTHING, sequenceOf, UNKNOWN, unknown } from './construct';
import type {
  Arguments,
  ChoiceValue,
  ExternalValue,
  MappingValue,
  SequenceValue,
  UnknownValue,
  Value,
} from './value';

/** More alternatives than this are not told apart any more. */
const MOST_OPTIONS = 12;

/** Deeper inside nested values, alternatives are not told apart any more. */
const DEEPEST = 6;

export function join(left: Value, right: Value, depth = 0): Value {
  if (left === NOTHING) return right;
  if (left === right || right === NOTHING || isSame(left, right)) return left;
  if (left.kind === 'unknown' && right.kind === 'unknown') return either(left, right);
  if (depth > DEEPEST) return UNKNOWN;
  if (left.kind === 'sequence' && right.kind === 'sequence') return joinSequences(left, right, depth + 1);
  if (left.kind === 'mapping' && right.kind === 'mapping') return joinMappings(left, right, depth + 1);
  // Most joins in a loop or of many callers say nothing new.
  if (left.kind === 'choice' && covers(left, right)) return left;
  return choose([...optionsOf(left), ...optionsOf(right)]);
}

/** Of two unknown things only what holds for both. */
function either(left: UnknownValue, right: UnknownValue): UnknownValue {
  return unknown(
    left.label === right.label ? left.label : undefined,
    left.form === right.form ? left.form : undefined,
  );
}

function covers({ options }: ChoiceValue, value: Value): boolean {
  return optionsOf(value).every(
    (one) => one.kind !== 'unknown' && options.some((known) => known === one || isAlike(known, one)),
  );
}

export function joinAll(values: readonly Value[]): Value {
  let result: Value | undefined;
  for (const value of values) result = result === undefined ? value : join(result, value);
  return result ?? UNKNOWN;
}

/** The alternatives of a value: itself, or the options of a choice. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

export function joinArguments(left: Arguments, right: Arguments): Arguments {
  if (left === right) return left;
  const positional: Value[] = [];
  const most = Math.max(left.positional.length, right.positional.length);
  let isNew = most > left.positional.length || (right.hasUnknownRest && !left.hasUnknownRest);
  for (let i = 0; i < most; i++) {
    const a = left.positional[i];
    const b = right.positional[i];
    const both = a && b ? join(a, b) : ((a ?? b) as Value);
    isNew ||= both !== a;
    positional.push(both);
  }
  let named = left.named;
  for (const [name, value] of right.named) {
    const other = left.named.get(name);
    const both = other ? join(other, value) : value;
    if (both !== other) named = new Map(named).set(name, both);
  }
  if (!isNew && named === left.named) return left;
  return { positional, named, hasUnknownRest: left.hasUnknownRest || right.hasUnknownRest };
}

/** Same by what they say; objects with identity are the same only when they are one object. */
export function isSame(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left.kind === 'constant' && right.kind === 'constant') {
    return Object.is(left.value, right.value) && left.default === right.default;
  }
  if (left.kind === 'external' && right.kind === 'external')
    return left.arguments === right.arguments && isFromOnePlace(left, right);
  if (left.kind === 'unknown' && right.kind === 'unknown')
    return left.label === right.label && left.form === right.form;
  if (left.kind === 'function' && right.kind === 'function') {
    const isOne = left.function === right.function && left.self === right.self && left.bound === right.bound;
    return isOne && left.command?.parser === right.command?.parser;
  }
  if (left.kind === 'class' && right.kind === 'class') return left.definition === right.definition;
  if (left.kind === 'module' && right.kind === 'module') return left.module === right.module;
  return false;
}

function isFromOnePlace(left: ExternalValue, right: ExternalValue): boolean {
  return (
    left.span?.start === right.span?.start &&
    left.index === right.index &&
    left.path === right.path &&
    left.bound === right.bound &&
    // `"a".lower` and `"b".lower` are two things.
    (left.origin === right.origin || !isOfItsOrigin(left.path) || isOneThing(left.origin, right.origin))
  );
}

/**
 * What one place makes of the same arguments, each time it is passed, is one alternative: `if client is None: client =
 * OpenAI(timeout=5)`.
 */
function isAlike(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left.kind !== right.kind) return false;
  if (left.kind !== 'external' || right.kind !== 'external') return isSame(left, right);
  if (!isFromOnePlace(left, right)) return false;
  const [one, other] = [left.arguments, right.arguments];
  return one === other || (one !== undefined && other !== undefined && isSameCall(one, other));
}

/** Calls with the same arguments. */
export function isSameCall(one: Arguments, other: Arguments): boolean {
  if (one.hasUnknownRest !== other.hasUnknownRest || one.named.size !== other.named.size) return false;
  if (one.positional.length !== other.positional.length) return false;
  for (const [name, value] of one.named) if (!isOneThing(value, other.named.get(name))) return false;
  return one.positional.every((value, at) => isOneThing(value, other.positional[at]));
}

/** `path.read_text` of two paths: two files. Of clients and models what they are made by tells enough. */
function isOfItsOrigin(name: string): boolean {
  if (name.startsWith('<')) return true;
  const { path, read, exists, write } = loadSignatures().of(name);
  return (path ?? read ?? exists ?? write) !== undefined;
}

function isOneThing(left: Value | undefined, right: Value | undefined): boolean {
  return left === right || (left !== undefined && right !== undefined && isSame(left, right));
}

function choose(values: readonly Value[]): Value {
  const distinct: Value[] = [];
  let hasUnknown: UnknownValue | undefined;
  for (const option of values) {
    if (option.kind === 'unknown') hasUnknown = hasUnknown ? either(hasUnknown, option) : option;
    else if (!distinct.some((other) => isAlike(other, option))) distinct.push(option);
  }
  if (hasUnknown) distinct.push(hasUnknown);
  const options = distinct.length > MOST_OPTIONS ? byPlace(distinct) : distinct;
  if (options.length > MOST_OPTIONS) return UNKNOWN;
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

/** Of too many, what was made at one place is one thing, of all their arguments: a client stays a client. */
function byPlace(options: readonly Value[]): readonly Value[] {
  const places: Value[] = [];
  for (const option of options) {
    const at = places.findIndex((known) => isPlaceOf(known, option));
    const known = places[at];
    if (known?.kind === 'external' && option.kind === 'external' && known.arguments && option.arguments)
      places[at] = { ...known, arguments: inCommon(known.arguments, option.arguments) };
    else places.push(option);
  }
  return places;
}

/** What differs is left open: of so many, nobody asks for one. */
function inCommon(one: Arguments, other: Arguments): Arguments {
  if (one === other) return one;
  const most = Math.min(one.positional.length, other.positional.length);
  const same = (value: Value, also: Value | undefined) => (isOneThing(value, also) ? value : UNKNOWN);
  const named = new Map<string, Value>();
  for (const [name, value] of one.named)
    if (other.named.has(name)) named.set(name, same(value, other.named.get(name)));
  const isWhole =
    one.positional.length === other.positional.length &&
    named.size === one.named.size &&
    named.size === other.named.size;
  return {
    positional: one.positional.slice(0, most).map((value, at) => same(value, other.positional[at])),
    named,
    hasUnknownRest: one.hasUnknownRest || other.hasUnknownRest || !isWhole,
  };
}

function isPlaceOf(known: Value, option: Value): boolean {
  if (known.kind !== 'external' || option.kind !== 'external') return false;
  return known.span !== undefined && known.arguments !== undefined && isFromOnePlace(known, option);
}

function joinSequences(left: SequenceValue, right: SequenceValue, depth: number): Value {
  return sequenceOf({
    items: joinRows(left, right, depth),
    length: hull(left.length, right.length),
    isLengthKnown: left.isLengthKnown && right.isLengthKnown,
    element: join(left.element, right.element, depth),
    label: left.label === right.label ? left.label : undefined,
    identity: left.identity === right.identity ? left.identity : undefined,
    head: headOf(left, right),
    form: left.form === right.form ? left.form : undefined,
    library: left.library ?? right.library,
    owed: left.owed || right.owed ? Math.max(left.owed ?? 0, right.owed ?? 0) : undefined,
    pulls:
      left.pulls && right.pulls ? few([...new Set([...left.pulls, ...right.pulls])]) : (left.pulls ?? right.pulls),
  });
}

/** What both begin with: the instructions before a conversation that each turn makes longer. */
function headOf(left: SequenceValue, right: SequenceValue): readonly Value[] | undefined {
  const [one, other] = [left.items ?? left.head, right.items ?? right.head];
  if (one === undefined || other === undefined || one[0] !== other[0]) return undefined;
  if (one === other) return one;
  const differs = one.findIndex((item, at) => item !== other[at]);
  return differs === -1 ? one : one.slice(0, differs);
}

/** Rows of one width are joined place by place: `("a", 3)` or `("b", 5)` has a text first and a number then. */
function joinRows(left: SequenceValue, right: SequenceValue, depth: number): readonly Value[] | undefined {
  const { items } = left;
  if (left.form !== 'tuple' || right.form !== 'tuple' || items?.length !== right.items?.length) return undefined;
  if (!items || items.length > MOST_OPTIONS) return undefined;
  return items.map((item, at) => join(item, right.items?.[at] ?? UNKNOWN, depth));
}

function joinMappings(left: MappingValue, right: MappingValue, depth: number): Value {
  const entries = new Map<string, Value>();
  for (const [key, value] of left.entries) {
    const other = right.entries.get(key);
    entries.set(key, join(value, other ?? UNKNOWN, depth));
  }
  for (const [key, value] of right.entries) if (!entries.has(key)) entries.set(key, join(value, UNKNOWN, depth));
  const identity = left.identity === right.identity ? left.identity : undefined;
  const isSameSize =
    !left.size && !right.size && entries.size === left.entries.size && entries.size === right.entries.size;
  const sizes = isSameSize ? undefined : [left, right].map((each) => each.size ?? countOf(each));
  const [one, two] = sizes ?? [];
  const others = left.others && right.others ? join(left.others, right.others) : (left.others ?? right.others);
  return mappingOf({
    entries,
    isComplete: left.isComplete && right.isComplete,
    identity,
    size: one && two ? hull(one, two) : undefined,
    others,
    missing: left.missing ?? right.missing,
  });
}

function countOf({ entries, isComplete }: MappingValue): Range | undefined {
  return isComplete ? exactly(entries.size) : undefined;
}
