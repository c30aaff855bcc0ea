// Batches: `xs[i : i + 10]` in a loop that moves `i`. One turn stands for all of them, and its batch has the length that
// batches have on average: what they hold together is then right, but how long one is must not be compared.

import { exactly, isExact } from '../../base/range';
import type { Expression, For, Slice } from '../../syntax/program';
import { asNumber, constant, unknown } from '../values/construct';
import { joinAll } from '../values/join';
import type { SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { assignedIn } from './loop-shape';
import { ask } from './turns';

/** The slice as a batch, where it is one; `isPlain` expressions may be evaluated to find out. */
export function asBatch(
  walk: Walk,
  sliced: SequenceValue,
  slice: Slice,
  object: Value,
  isPlain: (node: Expression) => boolean,
): SequenceValue | undefined {
  if (sliced.isLengthKnown) return undefined;
  const { lower, upper } = slice;
  if (lower?.kind !== 'name' || upper?.kind !== 'binary' || upper.operator !== '+') return undefined;
  const { left, right } = upper;
  const added = left.kind === 'name' && left.name === lower.name ? right : left;
  const base = added === right ? left : right;
  if (base.kind !== 'name' || base.name !== lower.name || !isPlain(added)) return undefined;
  const width = asNumber(walk.evaluate(added));
  if (width === undefined || width <= 0) return undefined;
  const all = object.kind === 'sequence' && object.isLengthKnown ? object.length : undefined;
  const isWhole = all !== undefined && isExact(all) && all.best > 0 && !overlaps(walk, lower.name, width, isPlain);
  if (!isWhole) return { ...sliced, length: { low: 0, best: width, high: width }, isLengthKnown: true };
  const mean = all.best / Math.ceil(all.best / width);
  const rest = all.best % width;
  const lengths = rest === 0 || all.best < width ? undefined : [width, rest];
  return { ...sliced, length: exactly(mean), isLengthKnown: true, ...(lengths ? { lengths } : {}) };
}

/** `for i in range(0, n, 2)` around `xs[i : i + 4]`: windows, not batches. */
function overlaps(walk: Walk, name: string, width: number, isPlain: (node: Expression) => boolean): boolean {
  const loop = walk.loops.findLast((one) => assignedIn(one).has(name));
  if (loop?.kind !== 'for' || loop.target.kind !== 'name' || !isRange(walk, loop)) return false;
  const step = loop.iterable.kind === 'call' ? loop.iterable.arguments[2]?.value : undefined;
  if (step === undefined) return width !== 1;
  return !isPlain(step) || asNumber(walk.evaluate(step)) !== width;
}

function isRange(walk: Walk, { iterable }: For): boolean {
  if (iterable.kind !== 'call' || iterable.callee.kind !== 'name') return false;
  const callee = walk.evaluate(iterable.callee);
  return callee.kind === 'external' && callee.path === 'builtins.range';
}

/** `len(batch)`: one of the lengths that batches have. Which, the turn tells. */
export function lengthOfBatch(walk: Walk, value: Value | undefined): Value | undefined {
  if (value?.kind !== 'sequence' || !value.isLengthKnown || !isExact(value.length)) return undefined;
  const { lengths, length, label } = value;
  if (lengths === undefined && Number.isInteger(length.best)) return undefined;
  ask(walk);
  return lengths
    ? joinAll(lengths.map((one) => constant(one)))
    : unknown(label ? `len(${label})` : undefined, 'number');
}
