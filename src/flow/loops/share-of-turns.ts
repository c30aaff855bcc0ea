// How large a share of a loop's turns passes a condition on its counter: `if step % 100 == 0`.

import { exactly, type Range, range, restOf } from '../../base/range';
import type { Expression, For, While } from '../../syntax/program';
import type { Context } from '../context';
import { numbersOf } from '../place';
import { isPlain } from '../plain';
import { asNumber } from '../values/construct';
import type { Walk } from '../walk';
import { namesIn, numberingOf, partsOf, peek, stepOf } from './counter';
import { assignedIn } from './loop-shape';

/**
 * `if step % 100 == 0` in a loop that moves `step`: one turn of a hundred. Undefined for other conditions.
 * With other conditions beside it, at most that share.
 */
export function shareOfTurns(walk: Walk, test: Expression): Range | undefined {
  const parts = partsOf(test, 'and');
  for (const part of parts) {
    const every = everyOf(walk, part) ?? otherThan(walk, part);
    if (every === undefined) continue;
    const isAlone = parts.every((other) => other === part || peek(walk, other) === true);
    return isAlone ? every : { ...every, low: 0 };
  }
  return undefined;
}

/** `i % k != r`, `i % k`: all turns but those. */
function otherThan(walk: Walk, test: Expression): Range | undefined {
  if (test.kind !== 'binary' || (test.operator !== '!=' && test.operator !== '%')) return undefined;
  const none = { kind: 'literal', value: 0, start: test.end, end: test.end } as const;
  const same: Expression =
    test.operator === '!=' ? { ...test, operator: '==' } : { ...test, operator: '==', left: test, right: none };
  const every = everyOf(walk, same);
  return every && restOf(every);
}

/** `i % k == r`, `(i + 1) % k == 0`, `not i % k`. */
function everyOf(walk: Walk, test: Expression): Range | undefined {
  const remainder =
    test.kind === 'unary' && test.operator === 'not'
      ? test.operand
      : test.kind === 'binary' && test.operator === '=='
        ? test.left
        : undefined;
  if (remainder?.kind !== 'binary' || remainder.operator !== '%') return undefined;
  const names = [...namesIn(remainder.left)];
  const loop = walk.loops.findLast((one) => names.some((name) => assignedIn(one).has(name)));
  const every = loop && isWritten(walk, remainder.right) ? numbersOf(walk.evaluate(remainder.right)) : undefined;
  if (!every || every.low < 1) return undefined;
  const turns = turnsOf(walk.context, loop as For | While);
  // Of anything but a number that goes up by one nobody knows how often it is a multiple, nor of turns that something
  // else has let through.
  const isEach = isInEachTurn(walk.context, loop as For | While);
  if (!isEach || !countsByOne(walk, loop as For | While, remainder.left)) return range(0, 1 / every.best, 1);
  const isSure = turns !== undefined && turns.low === turns.high;
  const known = isSure ? multiplesIn(walk, loop as For | While, test, turns.best) : undefined;
  if (turns && known !== undefined) return exactly(known / turns.best);
  return range(
    turns ? Math.floor(turns.low / every.high) / turns.low : 1 / every.high,
    1 / every.best,
    turns ? Math.min(1, Math.ceil(turns.high / every.low) / turns.high) : 1 / every.low,
  );
}

/** A name, a number, or what settings hold under a name: `cfg["eval_every"]`. */
function isWritten(walk: Walk, node: Expression): boolean {
  if (node.kind !== 'index' || node.index.kind !== 'literal' || !isPlain(node.object)) return isPlain(node);
  return walk.evaluate(node.object).kind === 'mapping';
}

/** Nothing around lets some turns of the loop through and others not, of which it may let through the same. */
function isInEachTurn(context: Context, loop: For | While): boolean {
  for (let at: Context | undefined = context; at; at = at.parent) {
    if (at.enclosing?.kind === 'loop' && at.enclosing.span === loop) return true;
    if (at.factor && (at.factor.kind === 'branch' || at.enclosing?.kind === 'function')) {
      const { low, high } = at.factor.count;
      if (low !== 1 || high !== 1) return false;
    }
  }
  return false;
}

/** In how many of so many turns it holds, where the loop numbers them and the rest is written out. */
function multiplesIn(walk: Walk, loop: For | While, test: Expression, turns: number): number | undefined {
  const remainder = test.kind === 'unary' ? test.operand : test.kind === 'binary' ? test.left : undefined;
  if (remainder?.kind !== 'binary' || loop.kind !== 'for' || turns > MOST_NUMBERED) return undefined;
  const numbering = numberingOf(walk, loop);
  const offset = numbering && offsetFrom(remainder.left, numbering.name);
  const first = numbering && asNumber(numbering.from);
  const every = asNumber(walk.evaluate(remainder.right));
  const rest = test.kind === 'binary' && isPlain(test.right) ? asNumber(walk.evaluate(test.right)) : 0;
  if (offset === undefined || first === undefined || every === undefined || every < 1) return undefined;
  let count = 0;
  for (let turn = 0; turn < turns; turn++) {
    const number = first + turn + offset;
    if (number - every * Math.floor(number / every) === rest) count++;
  }
  return count;
}

/** Of more turns a share is as good. */
const MOST_NUMBERED = 100_000;

/** `i`, `i + 1`, `i - 1`: how far from the number itself. */
function offsetFrom(expression: Expression, name: string): number | undefined {
  if (expression.kind === 'name') return expression.name === name ? 0 : undefined;
  if (expression.kind !== 'binary' || expression.right.kind !== 'literal') return undefined;
  const by = typeof expression.right.value === 'number' ? expression.right.value : undefined;
  const inner = offsetFrom(expression.left, name);
  if (by === undefined || inner === undefined) return undefined;
  return expression.operator === '+' ? inner + by : expression.operator === '-' ? inner - by : undefined;
}

/** `i`, `i + 1`, where each turn of the loop moves `i` by one. */
function countsByOne(walk: Walk, loop: For | While, expression: Expression): boolean {
  if (expression.kind === 'binary' && (expression.operator === '+' || expression.operator === '-'))
    return expression.right.kind === 'literal' && countsByOne(walk, loop, expression.left);
  if (expression.kind !== 'name') return false;
  if (loop.kind === 'for' && numberingOf(walk, loop)?.name === expression.name) return true;
  const body = loop.kind === 'while' ? [...loop.body, ...loop.update] : loop.body;
  return Math.abs(stepOf(walk, expression.name, body)?.by ?? 0) === 1;
}

/** How many turns the loop takes, where that is bounded on both sides. */
export function turnsOf(context: Context, loop: For | While): Range | undefined {
  for (let at: Context | undefined = context; at; at = at.parent) {
    if (at.enclosing?.kind !== 'loop' || at.enclosing.span !== loop) continue;
    const { count } = at.enclosing.factor;
    return count.low > 0 && Number.isFinite(count.high) ? count : undefined;
  }
  return undefined;
}
