// Which of two values comes first, as Python sorts them: numbers, texts, paths, and tuples of those.

import { filePathOf } from '../programs/file-path';
import type { Value } from './value';

/** Less than, equal or greater than 0; undefined where the code does not tell. */
export function compareValues(left: Value, right: Value, depth = 0): number | undefined {
  if (left.kind === 'constant' && right.kind === 'constant') return comparePlain(left.value, right.value);
  if (left.kind === 'external' && right.kind === 'external') return comparePlain(filePathOf(left), filePathOf(right));
  if (left.kind !== 'sequence' || right.kind !== 'sequence' || !left.items || !right.items) return undefined;
  if (depth > DEEPEST) return undefined;
  for (const [at, item] of left.items.entries()) {
    const other = right.items[at];
    if (!other) return 1;
    const order = compareValues(item, other, depth + 1);
    if (order !== 0) return order;
  }
  return left.items.length - right.items.length;
}

/** A tuple of two that are one tuple of two that are one, and so on, is short in the code and long to compare. */
const DEEPEST = 8;

function comparePlain(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [left, right].map((value) => (typeof value === 'boolean' ? Number(value) : value));
  return typeof a === 'number' && typeof b === 'number' ? a - b : undefined;
}

/** The places of the values from the smallest on; undefined where that is not for certain. */
export function inOrder(values: readonly Value[], isReversed = false): readonly number[] | undefined {
  const sign = isReversed ? -1 : 1;
  let isSure = true;
  const places = values.map((_, i) => i);
  places.sort((a, b) => {
    const order = compareValues(values[a] as Value, values[b] as Value);
    if (order === undefined) isSure = false;
    return sign * (order ?? 0) || a - b;
  });
  return isSure ? places : undefined;
}
