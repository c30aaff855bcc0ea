// Buffers that a loop fills and empties: `batch.append(x); if len(batch) == 128: send(batch); batch = []` sends once
// every 128 turns.

import { type Range, range } from '../../base/range';
import type { Expression, If, Statement } from '../../syntax/program';
import { asNumber } from '../values/construct';
import type { Walk } from '../walk';
import { turnsOf } from './share-of-turns';

/** How large a share of the turns the `if` is taken; undefined when it does not wait for a buffer to be full. */
export function shareOfFills(walk: Walk, statement: If): Range | undefined {
  const limit = limitOf(statement.test);
  if (limit === undefined || !statement.then.some((inner) => empties(inner, limit.buffer))) return undefined;
  const loop = walk.loops.findLast(({ body }) => body.some((inner) => grows(inner, limit.buffer)));
  // Filled once a turn; an inner loop in between fills it several times.
  if (loop === undefined || loop !== walk.loops.at(-1)) return undefined;
  const { trace } = walk;
  // Reading an attribute may run a property; what it calls is counted where the condition really stands.
  walk.trace = new Map();
  const size = asNumber(walk.evaluate(limit.size));
  walk.trace = trace;
  if (size === undefined || size < 1) return undefined;
  const turns = turnsOf(walk.context, loop);
  const least = limit.isBeyond ? size + 1 : size;
  // What is left at the end of the loop fills none.
  const best = turns ? Math.floor(turns.best / least) / turns.best : 1 / least;
  return range(0, best, 1 / size);
}

interface Limit {
  readonly buffer: string;
  readonly size: Expression;
  /** `len(batch) > n` waits for one more. */
  readonly isBeyond: boolean;
}

function limitOf(test: Expression): Limit | undefined {
  if (test.kind !== 'binary' || !['==', '>=', '>'].includes(test.operator)) return undefined;
  const { left, right, operator } = test;
  if (left.kind !== 'call' || left.callee.kind !== 'name' || left.callee.name !== 'len') return undefined;
  const [only, ...more] = left.arguments;
  const buffer = only && more.length === 0 ? nameOf(only.value) : undefined;
  // Nothing is called to find the size out.
  if (buffer === undefined || (right.kind !== 'literal' && nameOf(right) === undefined)) return undefined;
  return { buffer, size: right, isBeyond: operator === '>' };
}

/** `batch`, `self.batch`, `args.batch_size`. */
function nameOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'attribute') return undefined;
  const object = nameOf(expression.object);
  return object && `${object}.${expression.name}`;
}

/** `batch.append(x)`, `batch += [x]`. */
function grows(statement: Statement, buffer: string): boolean {
  if (statement.kind === 'assign')
    return (
      statement.operator === '+' &&
      statement.targets.some((target) => nameOf(target) === buffer) &&
      statement.value?.kind === 'sequence' &&
      statement.value.items.length === 1
    );
  return methodOn(statement, buffer) === 'append';
}

/** `batch = []`, `batch.clear()`. */
function empties(statement: Statement, buffer: string): boolean {
  if (statement.kind !== 'assign') return methodOn(statement, buffer) === 'clear';
  return (
    statement.operator === undefined &&
    statement.value?.kind === 'sequence' &&
    statement.targets.some((target) => nameOf(target) === buffer)
  );
}

function methodOn(statement: Statement, buffer: string): string | undefined {
  if (statement.kind !== 'expression' || statement.expression.kind !== 'call') return undefined;
  const { callee } = statement.expression;
  return callee.kind === 'attribute' && nameOf(callee.object) === buffer ? callee.name : undefined;
}
