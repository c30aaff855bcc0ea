// Lists that grow: what `append`, `extend` and `+=` make of them, once per turn of the loops between the place where
// the list was made and here.

import { add, exactly, multiplyBounds, type Range } from '../base/range';
import { sequence, UNKNOWN_LENGTH } from './construct';
import { timesSince } from './context';
import { iterate } from './iterate';
import { join, joinAll } from './join';
import type { SequenceValue, Value } from './value';
import type { Walk } from './walk';

/** Beyond this a list is kept by its length and kind of item. */
const MOST_ITEMS = 256;

export function grown(walk: Walk, receiver: SequenceValue, items: readonly Value[]): SequenceValue {
  const times = timesSince(walk.context, receiver.madeIn);
  const isOnce = times.low === 1 && times.high === 1;
  if (!isOnce || !receiver.items || receiver.items.length + items.length > MOST_ITEMS) {
    return lengthened(receiver, joinAll(items), exactly(items.length), times);
  }
  const element = receiver.items.length === 0 ? joinAll(items) : join(receiver.element, joinAll(items));
  return { ...sequence([...receiver.items, ...items], element, receiver.label), madeIn: receiver.madeIn };
}

export function extended(walk: Walk, receiver: SequenceValue, more: Value): SequenceValue {
  const { items, isLengthKnown, element, length } = iterate(more);
  if (items && isLengthKnown) return grown(walk, receiver, items);
  return lengthened(receiver, element, isLengthKnown ? length : undefined, timesSince(walk.context, receiver.madeIn));
}

function lengthened(receiver: SequenceValue, element: Value, by: Range | undefined, times: Range): SequenceValue {
  const isEmpty = receiver.length.high === 0;
  const isKnown = by !== undefined && receiver.isLengthKnown && Number.isFinite(times.high);
  return {
    ...receiver,
    items: undefined,
    length: isKnown ? add(receiver.length, multiplyBounds(times, by)) : UNKNOWN_LENGTH,
    isLengthKnown: isKnown,
    element: isEmpty ? element : join(receiver.element, element),
  };
}
