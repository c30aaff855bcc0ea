// Items that differ in more than their values: settings with keys of their own. What covers them all tells little.

import type { Value } from './value';

/** Of more items nobody walks each. */
const MOST_ITEMS = 64;
const DEEPEST = 2;

/** Whether some item has keys that another has not, in itself or in what it holds. */
export function areUnlike(items: readonly Value[]): boolean {
  const [first, ...more] = items;
  return first !== undefined && items.length <= MOST_ITEMS && more.some((item) => isUnlike(first, item, 0));
}

function isUnlike(one: Value, other: Value, depth: number): boolean {
  if (one === other || depth > DEEPEST) return false;
  if (one.kind === 'mapping' && other.kind === 'mapping') {
    if (one.entries.size !== other.entries.size) return true;
    return [...one.entries].some(([name, value]) => {
      const its = other.entries.get(name);
      return its === undefined || isUnlike(value, its, depth + 1);
    });
  }
  // Rows of one width; of lists that grow the length is no difference.
  if (one.kind !== 'sequence' || other.kind !== 'sequence' || one.form !== 'tuple' || other.form !== 'tuple')
    return false;
  return one.items?.some((item, at) => isUnlike(item, other.items?.[at] ?? item, depth + 1)) ?? false;
}
