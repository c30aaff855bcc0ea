// Functions that call themselves with a number that moves: `f(n - 1)` down to a test that ends it. The inner calls are
// walked like any other; where that comes to no end, the function is said to call itself and nothing more.

import type { FunctionNode } from '../syntax/program';
import { withBound } from './arguments';
import { asNumber } from './construct';
import { isEqual, knownArguments } from './kept';
import type { Arguments, FunctionValue } from './value';
import type { Activation, Summary, Walk } from './walk';

/** Deeper recursion is not followed. */
const DEEPEST = 20;
/** More walks of one function, and more different calls of it, are not followed either. */
const MOST_WALKS = 64;

/** Whether the inner call may be walked: a number moves from one call to the next, and it has not gone too far. */
export function isEnding(walk: Walk, node: FunctionNode, given: Arguments): boolean {
  if (walk.recursive.has(node) || (walk.inlined.get(node) ?? 0) >= MOST_WALKS) return false;
  if (walk.active.filter((one) => one === node).length >= DEEPEST) return false;
  let outer: Activation | undefined = walk.activation;
  while (outer && outer.function !== node) outer = outer.caller;
  return outer !== undefined && moves(outer.given, given);
}

function moves(from: Arguments, to: Arguments): boolean {
  const isMoved = (before: number | undefined, after: number | undefined) => after !== undefined && before !== after;
  return (
    to.positional.some((value, i) => isMoved(asNumber(from.positional[i]), asNumber(value))) ||
    [...to.named].some(([name, value]) => isMoved(asNumber(from.named.get(name)), asNumber(value)))
  );
}

/** What an inner call with the same arguments gave: `f(n - 1) + f(n - 2)` asks for the same again and again. */
export function answerTo(walk: Walk, callee: FunctionValue, given: Arguments): Summary | undefined {
  const known = knownArguments(callee, withBound(callee.bound, given));
  return known && walk.answers.get(callee.function)?.find((answer) => isEqual(answer.given, known))?.summary;
}

export function keepAnswer(walk: Walk, callee: FunctionValue, given: Arguments, summary: Summary): void {
  const known = knownArguments(callee, withBound(callee.bound, given));
  if (!known) return;
  const answers = walk.answers.get(callee.function) ?? [];
  if (answers.length < MOST_WALKS) walk.answers.set(callee.function, [...answers, { given: known, summary }]);
}
