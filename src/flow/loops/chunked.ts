// Loops that take an iterator's items in chunks: `while batch := list(islice(it, n))`, and `while True` with
// `if not batch: break` behind the same. They turn once for each chunk.

import type { Expression, If, While } from '../../syntax/program';
import { describe } from '../describe';
import { isPlain } from '../plain';
import { asNumber } from '../values/construct';
import type { Walk } from '../walk';
import type { Turns } from './counter';
import { exitOf } from './loop-shape';
import { mentionsOf } from './queue';

export function turnsOfChunks(walk: Walk, loop: While): Turns | undefined {
  const { test } = loop;
  if (test.kind === 'named') return turnsTaking(walk, loop, test.value, `while ${describe(test)}`, undefined);
  const [taking, guard] = loop.body;
  if (test.kind !== 'literal' || test.value === false || guard?.kind !== 'if') return undefined;
  const name = taking?.kind === 'assign' && taking.targets.length === 1 ? taking.targets[0] : undefined;
  if (taking?.kind !== 'assign' || !taking.value || name?.kind !== 'name') return undefined;
  if (!isEmptyTest(guard.test, name.name) || !isOnlyExit(guard)) return undefined;
  return turnsTaking(walk, loop, taking.value, `until ${describe(guard.test)}`, guard);
}

function isOnlyExit({ then, otherwise }: If): boolean {
  return then.length === 1 && otherwise.length === 0 && exitOf(then) === 'expected';
}

/** `not batch`, `len(batch) == 0`. */
function isEmptyTest(test: Expression, name: string): boolean {
  if (test.kind === 'unary')
    return test.operator === 'not' && test.operand.kind === 'name' && test.operand.name === name;
  if (test.kind !== 'binary' || test.operator !== '==' || test.right.kind !== 'literal' || test.right.value !== 0)
    return false;
  const { left } = test;
  const of = left.kind === 'call' && left.callee.kind === 'name' && left.callee.name === 'len' && left.arguments[0];
  return of ? of.value.kind === 'name' && of.value.name === name : false;
}

function turnsTaking(
  walk: Walk,
  { body, update }: While,
  taken: Expression,
  text: string,
  guard: If | undefined,
): Turns | undefined {
  const slice = sliceIn(walk, taken);
  if (!slice) return undefined;
  const items = walk.scope.own(slice.from);
  const size = asNumber(walk.evaluate(slice.size));
  if (items?.kind !== 'sequence' || !items.isIterator || !items.isLengthKnown) return undefined;
  // Somebody else may take items of it.
  if (size === undefined || size < 1 || mentionsOf([...body, ...update], slice.from) > (guard ? 1 : 0))
    return undefined;
  const { low, best, high } = items.length;
  const count = { low: chunks(low, size), best: chunks(best, size), high: chunks(high, size) };
  // Made, and taken of here: nobody took any before.
  const whole = walk.activation.function?.body;
  const isExact = whole !== undefined && mentionsOf(whole, slice.from) === 2;
  return { count, isExact, isBegun: low > 0, default: items.lengthDefault, text, guard };
}

function chunks(length: number, size: number): number {
  return Math.ceil(length / size);
}

interface Slice {
  readonly from: string;
  readonly size: Expression;
}

/** `list(islice(it, n))`, `[f(x) for x in islice(it, n)]`. */
function sliceIn(walk: Walk, taken: Expression): Slice | undefined {
  if (taken.kind === 'comprehension') {
    const [clause, ...more] = taken.clauses;
    const isAll = clause && more.length === 0 && clause.conditions.length === 0 && taken.form === 'list';
    return isAll ? sliceIn(walk, clause.iterable) : undefined;
  }
  if (taken.kind !== 'call' || !isPlain(taken.callee)) return undefined;
  const callee = walk.evaluate(taken.callee);
  const [first, second, ...more] = taken.arguments.map(({ value }) => value);
  if (callee.kind !== 'external' || !first || more.length > 0) return undefined;
  if (/^builtins\.(list|tuple)$/.test(callee.path) && !second) return sliceIn(walk, first);
  if (callee.path !== 'itertools.islice' || first.kind !== 'name' || !second || !isPlain(second)) return undefined;
  return { from: first.name, size: second };
}
