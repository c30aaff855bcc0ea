// What `xs[lower:upper:step]` gives: which places it takes, and how many items that are.

import { asNumber, constant, external, sequence, sequenceOf, UNKNOWN, unmeasured } from './construct';
import { joinAll } from './join';
import type { Value } from './value';

/** The value of a slice; `label` is how a person would call it. */
export function sliceOf(
  object: Value,
  lower: Value | undefined,
  upper: Value | undefined,
  step: Value | undefined,
  label: string,
): Value {
  if (object.kind === 'choice')
    return joinAll(object.options.map((option) => sliceOf(option, lower, upper, step, label)));
  const lengthDefault = defaultOf(upper) ?? defaultOf(lower);
  const from = asNumber(lower);
  const to = asNumber(upper);
  const by = step === undefined ? 1 : asNumber(step);
  const isOpen = (value: Value | undefined) =>
    value === undefined || (value.kind === 'constant' && value.value === null);
  const isPlain =
    (isOpen(lower) || from !== undefined) &&
    (isOpen(upper) || to !== undefined) &&
    by !== undefined &&
    by !== 0 &&
    Number.isInteger(by);
  if (object.kind === 'constant' && typeof object.value === 'string') {
    return isPlain ? constant(pick([...object.value], from, to, by).join('')) : UNKNOWN;
  }
  if (object.kind === 'text') return { kind: 'unknown', label };
  const element = object.kind === 'sequence' ? object.element : itemLike(object);
  if (!isPlain) return unmeasured(element, label);
  if (object.kind === 'sequence' && object.items) {
    const items = pick(object.items, from, to, by);
    const taken = sequence(items, items.length > 0 ? joinAll(items) : element, label);
    return { ...taken, lengthDefault: lengthDefault ?? object.lengthDefault };
  }
  const count = (length: number) => placesOf(length, from, to, by)[1];
  if (object.kind === 'sequence' && object.isLengthKnown) {
    const { low, best, high } = object.length;
    const length = { low: count(low), best: count(best), high: count(high) };
    return {
      ...object,
      items: undefined,
      length,
      lengths: undefined,
      label,
      lengthDefault: lengthDefault ?? object.lengthDefault,
    };
  }
  // Of something of unknown length: at most what the slice lets through.
  const most = to !== undefined && to >= 0 && (from ?? 0) >= 0 && by > 0 ? count(to) : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(most)) return unmeasured(element, label);
  return sequenceOf({
    items: undefined,
    length: { low: 0, best: most, high: most },
    isLengthKnown: true,
    element,
    label,
    lengthDefault,
  });
}

/** What to change for another length. */
function defaultOf(bound: Value | undefined): string | undefined {
  return bound?.kind === 'constant' ? bound.default : undefined;
}

function itemLike(object: Value): Value {
  return object.kind === 'external' ? external(`${object.path}[]`, object, undefined, object.span) : UNKNOWN;
}

function pick<T>(
  items: readonly T[],
  lower: number | undefined,
  upper: number | undefined,
  step: number,
): readonly T[] {
  const [from, count] = placesOf(items.length, lower, upper, step);
  if (step === 1) return items.slice(from, from + count);
  return Array.from({ length: count }, (_, i) => items[from + i * step] as T);
}

/** The first place and the number of places that a slice takes of so many items, as Python counts them. */
export function placesOf(
  length: number,
  lower: number | undefined,
  upper: number | undefined,
  step: number,
): readonly [number, number] {
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (at: number) => Math.min(most, Math.max(least, at < 0 ? at + length : at));
  const from = lower === undefined ? (step > 0 ? least : most) : clamp(lower);
  const to = upper === undefined ? (step > 0 ? most : least) : clamp(upper);
  // Both may be the end of what has none.
  return [from, to === from ? 0 : Math.max(0, Math.ceil((to - from) / step))];
}
