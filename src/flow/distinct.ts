// Sets: of equal items one is kept. Where items cannot be told apart, there are as few as one and as many as all.

import { range } from '../base/range';
import { sequence } from './construct';
import { keyOf } from './entries';
import type { Iteration } from './iterate';
import { joinAll } from './join';
import type { ConstantValue, SequenceValue, Value } from './value';

export function distinct(iteration: Iteration): SequenceValue {
  const { items, length } = iteration;
  if (items?.every((item) => item.kind === 'constant')) {
    const kept = keepDistinct(items as readonly ConstantValue[]);
    return sequence(kept, kept.length <= 64 ? joinAll(kept) : iteration.element, iteration.label);
  }
  const low = Math.min(1, length.low);
  return { kind: 'sequence', ...iteration, items: undefined, length: range(low, length.best, length.high) };
}

function keepDistinct(items: readonly ConstantValue[]): readonly Value[] {
  const kept = new Map<string, Value>();
  for (const item of items) {
    const key = `${typeof item.value === 'string' ? "'" : ''}${keyOf(item)}`;
    if (!kept.has(key)) kept.set(key, item);
  }
  return [...kept.values()];
}
