// Loops that count for themselves: `while i < n`, and loops that a guard on a counter ends (`if step >= limit: break`).
// A counter is a name that every turn moves by one constant.

import { type Range, range } from '../../base/range';
import type { BinaryOperator, Expression, For, If, Statement, While } from '../../syntax/program';
import { describe } from '../describe';
import { numbersOf } from '../place';
import { isPlain } from '../plain';
import { asNumber } from '../values/construct';
import { truthOf } from '../values/truth';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import { aroundGuard } from './around-guard';
import { growthIn, isLengthenedBy, measuredIn } from './lengthening';
import { assignedIn, blocksOf, exitOf } from './loop-shape';
import { changedIn, mayGoOn } from './queue';
import { unlessMoving } from './touched';

export interface Turns {
  /** How many turns the counter allows. */
  readonly count: Range;
  /** False when something else may end the loop earlier. */
  readonly isExact: boolean;
  /** Where something else may: whether the first turn runs for sure. */
  readonly isBegun: boolean;
  /** A turn that goes on to the next before the guard is not asked: should it be the last, there is one more. */
  readonly mayBePassedOver?: boolean;
  /** Set when a number it rests on is only a default: `default of --max-steps`. */
  readonly default: string | undefined;
  /** The test that ends it, as a person would read it. */
  readonly text: string;
  /** The `if` that ends it; undefined for the loop's own test. */
  readonly guard: If | undefined;
  /** How large a share of the turns goes on behind the guard, where it stands among what they do. */
  readonly passes?: Range | undefined;
}

/** `while i < n`, `while i < n and not done`: how many turns the test allows. */
export function turnsOfTest(walk: Walk, loop: While): Turns | undefined {
  const body = [...loop.body, ...loop.update];
  const parts = partsOf(loop.test, 'and');
  for (const part of parts) {
    const limit = limitOf(part, 'stay') ?? limitByLength(walk, part);
    const turns =
      (limit && turnsTo(walk, limit, stepOf(walk, limit.name, body), body)) ??
      turnsByLength(walk, part, 'stay', body);
    if (!turns) continue;
    const others = parts.filter((other) => other !== part);
    const isBegun = others.every((other) => peek(walk, other) === true);
    const isExact = isBegun && !others.some((other) => isMovedIn(body, other));
    return { ...turns, isExact, isBegun, text: `while ${describe(loop.test)}`, guard: undefined };
  }
  return undefined;
}

/** `if i >= n: break` among the statements of the body: how many turns the guard allows. The tightest, of several. */
export function turnsOfGuard(walk: Walk, loop: For | While): Turns | undefined {
  const body = loop.kind === 'while' ? [...loop.body, ...loop.update] : loop.body;
  const number = loop.kind === 'for' ? numberingOf(walk, loop) : undefined;
  let tightest: Turns | undefined;
  loop.body.forEach((statement, index) => {
    if (statement.kind !== 'if' || exitOf(statement.then) !== 'expected') return;
    const parts = partsOf(statement.test, 'or');
    for (const part of parts) {
      const limit = limitOf(part, 'leave');
      const isNumber = number !== undefined && number.name === limit?.name;
      const found = isNumber
        ? turnsFrom(walk, limit as Limit, number.from, { by: 1, restsOn: undefined }, 0)
        : limit
          ? turnsTo(walk, limit, stepOf(walk, limit.name, body), body)
          : turnsByLength(walk, part, 'leave', body);
      const before = body.slice(0, index);
      const isMovedBefore = limit
        ? !isNumber && before.some((one) => assignedIn(one).has(limit.name))
        : isLengthenedBy(before, part);
      const turns =
        found && index > 0 ? { ...found, ...aroundGuard(found.count, isMovedBefore, body, index) } : found;
      if (!turns || (tightest && tightest.count.best <= turns.count.best)) continue;
      const others = parts.filter((other) => other !== part);
      const isOff = others.every((other) => peek(walk, other) === false);
      const isExact = isOff && !others.some((other) => isMovedIn(body, other));
      tightest = {
        ...turns,
        isExact,
        isBegun: isOff || index > 0,
        mayBePassedOver: before.some(mayGoOn),
        text: `until ${describe(part)}`,
        guard: statement,
      };
    }
  });
  return tightest;
}

/**
 * What a condition says before the loop is walked; nothing is called to find out. Nothing, where it asks a list or a
 * mapping that turns change.
 */
export function peek(walk: Walk, test: Expression): boolean | undefined {
  if (!isPlain(test)) return undefined;
  const { trace } = walk;
  // Reading an attribute may run a property; what it calls is counted where the condition really stands.
  walk.trace = new Map();
  const truth = unlessMoving(walk, () => truthOf(walk.evaluate(test)));
  walk.trace = trace;
  return truth;
}

/** Whether a condition in a loop is known not to hold in any turn: nothing that it reads is changed by one. */
export function isNever(walk: Walk, test: Expression, loop: For | While): boolean {
  if (peek(walk, test) !== false) return false;
  const changed = changedIn(loop);
  return ![...namesIn(test)].some((name) => changed.has(name));
}

/** How far a turn moves the counter. */
interface Step {
  readonly by: number;
  /** Set where that is only a default. */
  readonly restsOn: string | undefined;
}

interface Limit {
  readonly name: string;
  /** As in `name operator bound`, and what it means that it holds: another turn, or the end. */
  readonly operator: BinaryOperator;
  readonly bound: Expression | undefined;
  readonly means: 'stay' | 'leave';
}

const FLIPPED: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

function limitOf(test: Expression, means: Limit['means']): Limit | undefined {
  // `while n:` counts down to zero.
  if (test.kind === 'name' && means === 'stay') return { name: test.name, operator: '!=', bound: undefined, means };
  if (test.kind !== 'binary') return undefined;
  const flipped = FLIPPED[test.operator];
  if (flipped === undefined) return undefined;
  if (test.left.kind === 'name' && isPlain(test.right))
    return { name: test.left.name, operator: test.operator, bound: test.right, means };
  return test.right.kind === 'name' && isPlain(test.left)
    ? { name: test.right.name, operator: flipped, bound: test.left, means }
    : undefined;
}

/** `while start < len(text)`: of what no turn makes longer or shorter without binding its name anew. */
function limitByLength(walk: Walk, test: Expression): Limit | undefined {
  if (test.kind !== 'binary' || test.left.kind !== 'name' || test.right.kind !== 'call') return undefined;
  const { callee, arguments: given } = test.right;
  const [only, ...more] = given;
  if (callee.kind !== 'name' || callee.name !== 'len' || only?.value.kind !== 'name' || more.length > 0)
    return undefined;
  const measured = walk.evaluate(only.value);
  const isFixed =
    measured.kind === 'constant' || (measured.kind === 'sequence' && !measured.identity && !measured.isIterator);
  return isFixed && FLIPPED[test.operator] !== undefined
    ? { name: test.left.name, operator: test.operator, bound: test.right, means: 'stay' }
    : undefined;
}

/** `while len(xs) < n`, `if len(xs) == n: break`: a list that every turn makes longer by as much counts the turns. */
function turnsByLength(
  walk: Walk,
  test: Expression,
  means: Limit['means'],
  body: readonly Statement[],
): Pick<Turns, 'count' | 'default'> | undefined {
  const found = lengthLimit(test);
  const list = found && walk.scope.own(found.name);
  if (!found || list?.kind !== 'sequence' || !list.isLengthKnown || isMovedIn(body, found.bound)) return undefined;
  const by = growthIn(walk, found.name, body);
  if (by === undefined) return undefined;
  const { low, best, high } = list.length;
  if (low !== high) return undefined;
  const from: Value = { kind: 'constant', value: best, default: list.lengthDefault, span: undefined };
  return turnsFrom(walk, { ...found, means }, from, { by, restsOn: undefined }, 0);
}

function lengthLimit(
  test: Expression,
): (Pick<Limit, 'name' | 'operator'> & { readonly bound: Expression }) | undefined {
  if (test.kind !== 'binary') return undefined;
  const flipped = FLIPPED[test.operator];
  const [left, right] = [measuredIn(test.left), measuredIn(test.right)];
  if (flipped === undefined) return undefined;
  if (left !== undefined && isPlain(test.right)) return { name: left, operator: test.operator, bound: test.right };
  return right !== undefined && isPlain(test.left) ? { name: right, operator: flipped, bound: test.left } : undefined;
}

function turnsTo(walk: Walk, limit: Limit, step: Step | undefined, body: readonly Statement[]) {
  const from = walk.scope.own(limit.name);
  if (from === undefined || step === undefined || step.by === 0) return undefined;
  if (limit.bound && isMovedIn(body, limit.bound)) return undefined;
  return turnsFrom(walk, limit, from, step, 0);
}

/** Whether a turn puts something else into a name that the expression reads, or into an attribute of it. */
function isMovedIn(body: readonly Statement[], expression: Expression): boolean {
  const names = new Set(namesIn(expression));
  const attributes = new Set(attributesIn(expression));
  return body.some((statement) => {
    const assigned = assignedIn(statement);
    return [...names].some((name) => assigned.has(name)) || (attributes.size > 0 && setsOneOf(statement, attributes));
  });
}

function setsOneOf(statement: Statement, attributes: ReadonlySet<string>): boolean {
  return statementsIn(statement).some(
    (one) =>
      one.kind === 'assign' &&
      one.targets.some((target) => target.kind === 'attribute' && attributes.has(target.name)),
  );
}

function turnsFrom(walk: Walk, limit: Limit, start: Value, { by: step, restsOn }: Step, more: number) {
  const end = limit.bound ? walk.evaluate(limit.bound) : undefined;
  const from = numbersOf(start);
  const to = end ? numbersOf(end) : range(0, 0, 0);
  if (!from || !to) return undefined;
  const isUp = step > 0;
  const isInclusive = inclusion(limit, isUp);
  if (isInclusive === undefined) return undefined;
  const turns = (first: number, last: number): number => {
    const distance = isUp ? last - first : first - last;
    const by = Math.abs(step);
    return Math.max(0, isInclusive ? Math.floor(distance / by) + 1 : Math.ceil(distance / by)) + more;
  };
  const [least, most] = isUp ? [to.low, to.high] : [to.high, to.low];
  const [late, early] = isUp ? [from.high, from.low] : [from.low, from.high];
  return {
    count: range(turns(late, least), turns(from.best, to.best), turns(early, most)),
    default: defaultOf(end) ?? defaultOf(start) ?? restsOn,
  };
}

/** Whether the turn at the bound itself still runs; undefined when the test does not end a counter that goes this way. */
function inclusion({ operator, means }: Limit, isUp: boolean): boolean | undefined {
  const [short, full] = isUp ? (['<', '<='] as const) : (['>', '>='] as const);
  if (means === 'stay') {
    return operator === short || operator === '!=' ? false : operator === full ? true : undefined;
  }
  const [past, at] = isUp ? (['>', '>='] as const) : (['<', '<='] as const);
  return operator === at || operator === '==' ? false : operator === past ? true : undefined;
}

function defaultOf(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' ? value.default : undefined;
}

/**
 * The one `name += constant` among the statements of a turn. Undefined when there is none, more than one, or only a
 * conditional one.
 */
export function stepOf(
  walk: Walk,
  name: string,
  body: readonly Statement[],
  turn: readonly Statement[] = body,
): Step | undefined {
  let step: Step | undefined;
  for (const statement of body) {
    if (!assignedIn(statement).has(name)) continue;
    if (step !== undefined || statement.kind !== 'assign') return undefined;
    step = stepIn(walk, name, statement, turn);
    if (step === undefined) return undefined;
  }
  return step;
}

/** `i += 1`, `i -= 2`, `i = i + 1`; not `i += step`, where a turn moves `step` as well. */
function stepIn(
  walk: Walk,
  name: string,
  statement: Extract<Statement, { kind: 'assign' }>,
  turn: readonly Statement[],
): Step | undefined {
  const { targets, value } = statement;
  if (targets.length !== 1 || targets[0]?.kind !== 'name' || value === undefined) return undefined;
  const written =
    statement.operator !== undefined
      ? { operator: statement.operator, by: value }
      : value.kind === 'binary' && value.left.kind === 'name' && value.left.name === name
        ? { operator: value.operator, by: value.right }
        : undefined;
  if (!written || !isPlain(written.by) || isMovedIn(turn, written.by)) return undefined;
  const moved = walk.evaluate(written.by);
  const by = asNumber(moved);
  if (by === undefined || (written.operator !== '+' && written.operator !== '-')) return undefined;
  return { by: written.operator === '+' ? by : -by, restsOn: defaultOf(moved) };
}

/**
 * How often a loop that tries until it works may try: its counter moves only where a try failed.
 * `while tries < 3: try: …; break; except E: tries += 1`.
 */
export function mostTries(walk: Walk, loop: While): Turns | undefined {
  const turn = [...loop.body, ...loop.update];
  const inside = turn.flatMap(statementsIn);
  for (const part of partsOf(loop.test, 'and')) {
    const limit = limitOf(part, 'stay');
    const changes = inside.filter((one) => one.kind === 'assign' && limit && assignedIn(one).has(limit.name));
    const turns =
      limit && changes.length === 1 ? turnsTo(walk, limit, stepOf(walk, limit.name, changes, turn), turn) : undefined;
    if (!turns) continue;
    const text = `while ${describe(loop.test)}`;
    return { ...turns, isExact: false, isBegun: peek(walk, loop.test) === true, text, guard: undefined };
  }
  return undefined;
}

function statementsIn(statement: Statement): readonly Statement[] {
  return [statement, ...blocksOf(statement).flatMap((block) => block.flatMap(statementsIn))];
}

export function partsOf(test: Expression, operator: 'and' | 'or'): readonly Expression[] {
  return test.kind === 'binary' && test.operator === operator
    ? [...partsOf(test.left, operator), ...partsOf(test.right, operator)]
    : [test];
}

export function* namesIn(expression: Expression): Generator<string> {
  if (expression.kind === 'name') yield expression.name;
  else if (expression.kind === 'call') for (const { value } of expression.arguments) yield* namesIn(value);
  else if (expression.kind === 'attribute') yield* namesIn(expression.object);
  else if (expression.kind === 'unary') yield* namesIn(expression.operand);
  else if (expression.kind === 'sequence') for (const item of expression.items) yield* namesIn(item);
  else if (expression.kind === 'template') {
    for (const part of expression.parts) if (typeof part !== 'string') yield* namesIn(part);
  } else if (expression.kind === 'mapping') {
    for (const { key, value } of expression.entries) {
      if (key) yield* namesIn(key);
      yield* namesIn(value);
    }
  } else if (expression.kind === 'binary') {
    yield* namesIn(expression.left);
    yield* namesIn(expression.right);
  }
}

function* attributesIn(expression: Expression): Generator<string> {
  if (expression.kind === 'attribute') {
    yield expression.name;
    yield* attributesIn(expression.object);
  } else if (expression.kind === 'unary') yield* attributesIn(expression.operand);
  else if (expression.kind === 'binary') {
    yield* attributesIn(expression.left);
    yield* attributesIn(expression.right);
  }
}

/** The name that numbers the turns of `for i, x in enumerate(xs)`, `for i in range(n)`, and where it starts. */
export function numberingOf(walk: Walk, loop: For): { readonly name: string; readonly from: Value } | undefined {
  let { iterable } = loop;
  for (let depth = 0; depth < 4; depth++) {
    if (iterable.kind !== 'call') return undefined;
    const callee = isPlain(iterable.callee) ? walk.evaluate(iterable.callee) : undefined;
    const path = callee?.kind === 'external' ? callee.path : '';
    const first = iterable.arguments[0];
    const second = iterable.arguments[1];
    const zero: Value = { kind: 'constant', value: 0, default: undefined, span: undefined };
    if (path === 'builtins.enumerate' && loop.target.kind === 'sequence') {
      const name = loop.target.items[0];
      const from = second && isPlain(second.value) ? walk.evaluate(second.value) : zero;
      return name?.kind === 'name' ? { name: name.name, from } : undefined;
    }
    const isByOne = iterable.arguments.length < 3 && iterable.arguments.every((one) => one.name === undefined);
    if ((path === 'builtins.range' || path === 'itertools.count') && isByOne && loop.target.kind === 'name') {
      const from = path === 'builtins.range' ? (second ? first : undefined) : first;
      if (path === 'itertools.count' && second) return undefined;
      return { name: loop.target.name, from: from && isPlain(from.value) ? walk.evaluate(from.value) : zero };
    }
    if (!/(^|\.)(tqdm|trange|track)$/.test(path) || first === undefined) return undefined;
    iterable = first.value;
  }
  return undefined;
}
