// How many turns a loop has that a guard among its statements ends: `while True: ask(); if n >= 5: break; tell()`.

import { exactly, isExact, type Range, range } from '../../base/range';
import type { Statement } from '../../syntax/program';
import { isPlain } from '../plain';

/**
 * What stands before a guard runs once more than what follows it, and once at least, wherever the counter is. Where both
 * may call something, `passes` is the share of the turns that comes by the guard.
 */
export function aroundGuard(
  passed: Range,
  isMovedBefore: boolean,
  body: readonly Statement[],
  index: number,
): { readonly count: Range; readonly passes?: Range } {
  const asked = moved(passed, isMovedBefore ? 0 : 1, 1);
  if (!body.slice(index + 1).some(mayCall)) return { count: asked };
  const after = moved(asked, -1, 0);
  if (!body.slice(0, index).some(mayCall)) return { count: after };
  return isExact(asked)
    ? { count: asked, passes: exactly(after.best / asked.best) }
    : { count: { ...asked, low: after.low } };
}

/** Where it is not told how many turns there are, what follows is not told apart from what stands before. */
export function loosened<T extends { readonly count: Range }>(turns: T): T {
  return { ...turns, count: { ...turns.count, low: Math.max(0, turns.count.low - 1) }, passes: undefined };
}

function moved({ low, best, high }: Range, by: number, least: number): Range {
  const one = (count: number) => Math.max(least, count + by);
  return range(one(low), one(best), one(high));
}

function mayCall(statement: Statement): boolean {
  switch (statement.kind) {
    case 'assign':
      return statement.value !== undefined && !isPlain(statement.value);
    case 'expression':
      return !isPlain(statement.expression);
    case 'break':
    case 'continue':
    case 'scope':
      return false;
    case 'if':
      return !isPlain(statement.test) || [...statement.then, ...statement.otherwise].some(mayCall);
    default:
      return true;
  }
}
