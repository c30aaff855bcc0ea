// How many turns a loop has that a guard among its statements ends: `while True: ask(); if n >= 5: break; tell()`.

import { type Range, range } from '../../base/range';
import type { Statement } from '../../syntax/program';
import { isPlain } from '../plain';

/**
 * What stands before a guard runs once more than what follows it, and once at least, wherever the counter is. Where both
 * may call something, the turns are as many as those of what stands before, or one fewer.
 */
export function aroundGuard(passed: Range, isMovedBefore: boolean, body: readonly Statement[], index: number): Range {
  const asked = moved(passed, isMovedBefore ? 0 : 1, 1);
  if (!body.slice(index + 1).some(mayCall)) return asked;
  const after = moved(asked, -1, 0);
  return body.slice(0, index).some(mayCall) ? { ...asked, low: after.low } : after;
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
