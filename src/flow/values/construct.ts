// Makes values. The only place that spells out their fields, so that the rest reads as prose.

import { exactly, type Range, range } from '../../base/range';
import type { Span } from '../../base/span';
import type {
  Arguments,
  ConstantValue,
  ExternalValue,
  Form,
  MappingValue,
  SequenceValue,
  TextValue,
  UnknownValue,
  Value,
} from './value';

export const UNKNOWN: UnknownValue = { kind: 'unknown', label: undefined, form: undefined };
/** A number, nobody knows which. */
export const NUMBER: UnknownValue = { kind: 'unknown', label: undefined, form: 'number' };
export const STAMP: UnknownValue = { kind: 'unknown', label: undefined, form: 'stamp' };
/** What covers the items of a list while nothing is in it: anything that is put there takes its place. */
export const NOTHING: UnknownValue = { kind: 'unknown', label: undefined, form: undefined };
export const NO_ARGUMENTS: Arguments = { positional: [], named: new Map(), hasUnknownRest: false };
export const UNKNOWN_ARGUMENTS: Arguments = { positional: [], named: new Map(), hasUnknownRest: true };
/** Stands for a length that the code does not tell. */
export const UNKNOWN_LENGTH: Range = range(0, 1, Number.POSITIVE_INFINITY);

/** With every field written out, so that none is forgotten when one is added. */
type Spelled<Kind> = { readonly [Field in keyof Required<Kind>]: Kind[Field] };

export function unknown(label: string | undefined, form?: Form): UnknownValue {
  if (label === undefined) return form === undefined ? UNKNOWN : form === 'number' ? NUMBER : STAMP;
  return { kind: 'unknown', label, form };
}

export function constant(value: ConstantValue['value'], span?: Span): ConstantValue {
  return { kind: 'constant', value, default: undefined, span };
}

/** The same value, marked as what is used when nobody says otherwise. Values with parts stay as they are. */
export function asDefault(value: Value, label: string): Value {
  if (value.kind === 'choice') {
    const [first, ...others] = value.options;
    // Two that differ in nothing but where they are from.
    const isOne =
      first?.kind === 'constant' && others.every((one) => one.kind === 'constant' && one.value === first.value);
    return isOne ? asDefault(first, label) : { ...value, options: value.options.map((one) => asDefault(one, label)) };
  }
  return value.kind === 'constant' ? { ...value, default: label } : value;
}

export function external(path: string, origin?: Value, call?: Arguments, span?: Span): ExternalValue {
  const whole: Spelled<ExternalValue> = {
    kind: 'external',
    path,
    origin,
    arguments: call,
    span,
    bound: undefined,
    file: undefined,
    isPresent: undefined,
    index: undefined,
  };
  return whole;
}

/** A text built up in a loop is kept by its beginning. */
const MOST_PARTS = 256;

/** Beyond this a computed string is not kept: nobody reads it and doubling it a hundred times would fill the memory. */
export const LONGEST_TEXT = 200_000;

/** Longer lists are known by their length and by what covers every item. */
const MOST_ITEMS = 4096;

export function text(parts: readonly (string | Value)[]): TextValue | ConstantValue {
  const merged: (string | Value)[] = [];
  for (const part of parts) {
    const piece = typeof part === 'string' ? part : spell(part);
    if (Array.isArray(piece)) merged.push(...piece);
    else merged.push(piece as string | Value);
  }
  const joined: (string | Value)[] = [];
  let length = 0;
  for (const part of merged) {
    const last = joined.length > 0 ? joined[joined.length - 1] : undefined;
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
    length += typeof part === 'string' ? part.length : 0;
    if (length > LONGEST_TEXT) return { kind: 'text', parts: [...joined.slice(0, -1), UNKNOWN] };
  }
  if (joined.length === 0) return constant('');
  if (joined.length > MOST_PARTS) joined.splice(MOST_PARTS - 1, Infinity, UNKNOWN);
  const only = joined[0];
  if (joined.length > 1 || typeof only !== 'string') return { kind: 'text', parts: joined };
  const { default: label } = parts.find(isDefault) ?? { default: undefined };
  return { kind: 'constant', value: only, default: label, span: undefined };
}

function isDefault(part: string | Value): part is ConstantValue & { readonly default: string } {
  return typeof part !== 'string' && part.kind === 'constant' && part.default !== undefined;
}

/** How a value reads inside a string: constants as text, strings with holes as their parts. */
function spell(value: Value): string | Value | (string | Value)[] {
  if (value.kind === 'constant') return String(value.value);
  if (value.kind === 'text') return [...value.parts];
  return value;
}

/**
 * A sequence with all its fields, also those that say nothing, in one order. The walk reads such values all the time,
 * and JavaScript engines read objects of one layout several times faster than those of twenty.
 */
export function sequenceOf(parts: Omit<SequenceValue, 'kind'>): SequenceValue {
  const whole: Spelled<SequenceValue> = {
    kind: 'sequence',
    items: parts.items,
    length: parts.length,
    isLengthKnown: parts.isLengthKnown,
    element: parts.element,
    label: parts.label,
    identity: parts.identity,
    head: parts.head,
    form: parts.form,
    lengthDefault: parts.lengthDefault,
    lengths: parts.lengths,
    mayBeText: parts.mayBeText,
    pulls: parts.pulls,
    isIterator: parts.isIterator,
    fresh: parts.fresh,
    library: parts.library,
    owed: parts.owed,
    table: parts.table,
  };
  return whole;
}

/** A sequence whose items are all written out; of a very long one only the length is kept. */
export function sequence(items: readonly Value[], element: Value, label?: string): SequenceValue {
  if (items.length > MOST_ITEMS) return repeated(element, exactly(items.length), label);
  return sequenceOf({ items, length: exactly(items.length), isLengthKnown: true, element, label });
}

/** A sequence of a known number of like items. */
export function repeated(element: Value, length: Range, label?: string): SequenceValue {
  return sequenceOf({ items: undefined, length, isLengthKnown: true, element, label });
}

/** A sequence of which only the kind of item is known. */
export function unmeasured(element: Value, label?: string): SequenceValue {
  return sequenceOf({ items: undefined, length: UNKNOWN_LENGTH, isLengthKnown: false, element, label });
}

/** The same for mappings. */
export function mappingOf(parts: Omit<MappingValue, 'kind'>): MappingValue {
  const whole: Spelled<MappingValue> = {
    kind: 'mapping',
    entries: parts.entries,
    isComplete: parts.isComplete,
    identity: parts.identity,
    size: parts.size,
    others: parts.others,
    missing: parts.missing,
  };
  return whole;
}

export function mapping(entries: ReadonlyMap<string, Value>, isComplete = true): MappingValue {
  return mappingOf({ entries, isComplete });
}

/** A value as a plain number, or undefined. Booleans are not numbers here. */
export function asNumber(value: Value | undefined): number | undefined {
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}

export function asText(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}
