// Sets: of equal items one is kept. Where items cannot be told apart, there are as few as one and as many as all.

import { range } from '../../base/range';
import type { Iteration } from '../loops/iterate';
import { sequence, sequenceOf } from './construct';
import { keyOf } from './entries';
import { joinAll } from './join';
import type { SequenceValue, Value } from './value';

export function distinct(iteration: Iteration): SequenceValue {
  const { items, length } = iteration;
  const kept = items && keepDistinct(items);
  if (kept) {
    const element = kept.length <= 64 ? joinAll(kept) : iteration.element;
    return { ...sequence(kept, element, iteration.label), lengthDefault: iteration.lengthDefault };
  }
  const low = Math.min(1, length.low);
  return sequenceOf({ ...iteration, items: undefined, length: range(low, length.best, length.high) });
}

function keepDistinct(items: readonly Value[]): readonly Value[] | undefined {
  const kept = new Map<string, Value>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) return undefined;
    if (!kept.has(key)) kept.set(key, item);
  }
  return [...kept.values()];
}
