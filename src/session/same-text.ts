// Whether two documents say the same, so that nothing is asked twice: an editor opens what the disk holds, a checkout
// writes what was there before.

import type { Cell, Document } from '../source/document';

/** The same text in the same cells, whatever its version. */
export function isSameText(left: Document | undefined, right: Document | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left === right || (left.original === right.original && cellsOf(left) === cellsOf(right));
}

function cellsOf({ cells }: Document): string {
  const places = cells?.map(({ index, start, end }: Cell) => `${index}:${start}:${end}`);
  return places?.join() ?? '';
}
