// Loops: how many turns they take, and the walk through one turn that stands for all of them.

import { ONE, range } from '../base/range';
import type { Expression, For, Statement, While } from '../syntax/program';
import { asNumber, UNKNOWN, UNKNOWN_LENGTH } from './construct';
import { type Context, enter } from './context';
import { describe, describeItems } from './describe';
import type { Factor } from './facts';
import { type Iteration, iterate } from './iterate';
import { join } from './join';
import { assignedIn, exitOf } from './loop-shape';
import { truthOf } from './truth';
import type { Value } from './value';
import { NORMAL, type Outcome, type Walk } from './walk';

export function runFor(walk: Walk, loop: For): Outcome {
  const { element, ...iteration } = iterate(walk.evaluate(loop.iterable));
  const label = describeItems(loop.iterable);
  const factor = limitByExit(loopFactor(iteration, label, loop.iterable), loop.body);
  const header = { start: loop.start, end: loop.iterable.end };
  const outcome = runTurn(walk, loop, header, factor, () => {
    walk.bind(loop.target, element);
    return walk.execute(loop.body);
  });
  walk.execute(loop.otherwise);
  return outcome;
}

export function loopFactor(
  iteration: Pick<Iteration, 'length' | 'isLengthKnown' | 'lengthDefault'>,
  label: string,
  span: Expression,
): Factor {
  const { length, lengthDefault } = iteration;
  if (!iteration.isLengthKnown) {
    const text = `each item of ${label}`;
    return { kind: 'loop', text, span, count: UNKNOWN_LENGTH, certainty: 'guess', per: `item of ${label}` };
  }
  const certainty = lengthDefault === undefined && length.low === length.high ? 'exact' : 'likely';
  const text = lengthDefault === undefined ? label : `${label}, ${lengthDefault}`;
  return { kind: 'loop', text, span, count: length, certainty, per: undefined };
}

export function runWhile(walk: Walk, loop: While): Outcome {
  const counter = countTurns(walk, loop);
  // The condition is asked once more than the body runs; calls in it count with the body.
  const before = walk.evaluate(loop.test);
  const truth = truthOf(before);
  const factor = limitByExit(whileFactor(loop, counter, truth), loop.body);
  const header = { start: loop.start, end: loop.test.end };
  const outcome = runTurn(walk, loop, header, factor, () => {
    const ended = walk.execute(loop.body);
    walk.execute(loop.update);
    return ended;
  });
  walk.execute(loop.otherwise);
  return outcome;
}

function whileFactor(loop: While, counter: number | undefined, truth: boolean | undefined): Factor {
  const text = `while ${describe(loop.test)}`;
  const common = { text, span: loop.test, per: undefined } as const;
  if (counter !== undefined)
    return { ...common, kind: 'loop', count: { low: counter, best: counter, high: counter }, certainty: 'exact' };
  const isConstant = loop.test.kind === 'literal';
  if (truth === true && isConstant) return { ...common, kind: 'endless', count: ONE, certainty: 'exact' };
  if (truth === false) return { ...common, kind: 'loop', count: range(0, 0, 0), certainty: 'likely' };
  return { ...common, kind: 'loop', count: UNKNOWN_LENGTH, certainty: 'guess', per: `turn of \`${text}\`` };
}

/** A jump out of the loop lowers the bound; one that ends every successful turn makes it a retry loop. */
function limitByExit(factor: Factor, body: readonly Statement[]): Factor {
  const exit = exitOf(body);
  if (exit === 'none' || factor.count.high === 0) return factor;
  if (exit === 'expected') {
    const high = factor.kind === 'endless' ? Number.POSITIVE_INFINITY : factor.count.high;
    return {
      ...factor,
      kind: 'retry',
      count: range(Math.min(1, factor.count.low), 1, high),
      certainty: 'likely',
      per: undefined,
    };
  }
  if (factor.kind === 'endless') return { ...factor, certainty: 'likely' };
  if (factor.per !== undefined) return factor;
  return {
    ...factor,
    count: range(Math.min(1, factor.count.low), factor.count.best, factor.count.high),
    certainty: 'likely',
  };
}

function runTurn(
  walk: Walk,
  loop: For | While,
  header: { readonly start: number; readonly end: number },
  factor: Factor,
  turn: () => Outcome,
): Outcome {
  const outer = walk.context;
  const isDoubtful = factor.count.low === 0;
  widen(walk, loop);
  walk.scope.branch();
  const context: Context = enter(outer, { kind: 'loop', span: loop, header, factor }, factor);
  walk.context = context;
  walk.doubt++;
  const outcome = turn();
  walk.doubt--;
  walk.context = outer;
  putTurn(walk, walk.scope.rollback(), isDoubtful && factor.per === undefined);
  const leaves = outcome.end === 'return' || outcome.mayLeave;
  return leaves && returnsFrom(loop) ? { end: 'normal', mayLeave: true } : NORMAL;
}

/** Names that a turn changes hold, at the start of a turn, what they held before or anything a turn left there. */
function widen(walk: Walk, loop: For | While): void {
  for (const name of assignedIn(loop)) {
    const value = walk.scope.own(name);
    if (value === undefined || value.kind === 'external' || value.kind === 'instance') continue;
    if (value.kind === 'function' || value.kind === 'class') continue;
    walk.scope.set(
      name,
      value.kind === 'constant' && typeof value.value === 'number' ? UNKNOWN : join(value, UNKNOWN),
    );
  }
}

/** What a turn bound; where the loop may not run at all, what was bound before may still hold. */
function putTurn(walk: Walk, bindings: ReadonlyMap<string, Value>, mayBeSkipped: boolean): void {
  for (const [name, value] of bindings) {
    const before = mayBeSkipped ? walk.scope.own(name) : undefined;
    walk.scope.set(name, before ? join(value, before) : value);
  }
}

function returnsFrom(loop: For | While): boolean {
  return exitOf(loop.body, 'return') !== 'none';
}

/** `while i < n` with a counter that every turn moves by a constant: the number of turns. */
function countTurns(walk: Walk, loop: While): number | undefined {
  const test = loop.test;
  if (test.kind !== 'binary' || test.left.kind !== 'name') return undefined;
  const name = test.left.name;
  const from = asNumber(walk.evaluate(test.left));
  const to = asNumber(walk.evaluate(test.right));
  const step = stepOf(walk, name, [...loop.body, ...loop.update]);
  if (from === undefined || to === undefined || step === undefined || step === 0) return undefined;
  const distance = step > 0 ? to - from : from - to;
  const fits =
    step > 0 ? test.operator === '<' || test.operator === '<=' : test.operator === '>' || test.operator === '>=';
  if (!fits) return undefined;
  const isInclusive = test.operator === '<=' || test.operator === '>=';
  const turns = isInclusive ? Math.floor(distance / Math.abs(step)) + 1 : Math.ceil(distance / Math.abs(step));
  return Math.max(0, turns);
}

/** The one unconditional `name += constant` of a turn; undefined when there is none or more than one change. */
function stepOf(walk: Walk, name: string, body: readonly Statement[]): number | undefined {
  let step: number | undefined;
  for (const statement of body) {
    if (statement.kind !== 'assign') {
      if (assignedIn(statement).has(name)) return undefined;
      continue;
    }
    if (!statement.targets.some((target) => target.kind === 'name' && target.name === name)) continue;
    if (step !== undefined || statement.value === undefined) return undefined;
    if (statement.operator !== '+' && statement.operator !== '-') return undefined;
    const by = asNumber(walk.evaluate(statement.value));
    if (by === undefined) return undefined;
    step = statement.operator === '+' ? by : -by;
  }
  return step;
}
