// Loops: how many turns they take, and the walk through one turn that stands for all of them.

import type { Range } from '../../base/range';
import { ONE, range } from '../../base/range';
import type { Expression, For, Statement, While } from '../../syntax/program';
import { type Context, enter } from '../context';
import { describe, describeItems } from '../describe';
import type { Factor } from '../facts';
import { toldTurns } from '../told';
import { UNKNOWN_LENGTH } from '../values/construct';
import { stateOf } from '../values/growth';
import { truthOf } from '../values/truth';
import { areUnlike } from '../values/unlike';
import type { Value } from '../values/value';
import { NORMAL, type Outcome, type Walk } from '../walk';
import { loosened } from './around-guard';
import { isByItem } from './by-item';
import { turnsOfChunks } from './chunked';
import { isNever, mostTries, type Turns, turnsOfGuard, turnsOfTest } from './counter';
import { type Iteration, iterate } from './iterate';
import { ALL, SOME, sharedWith, takeFrom } from './iterators';
import { take } from './lazy';
import { runOtherwise } from './loop-else';
import { loopFactor, walkedBy } from './loop-factor';
import { putTurn, widen, withJumps } from './loop-names';
import { assignedIn, exitOf, returnsFrom } from './loop-shape';
import { forByTurns, whileByTurns } from './loop-turns';
import { turnsOfQueue } from './queue';
import { type AnyTurn, asAnyTurn } from './touched';
import { exitOfLoop } from './tries';
import { ask, byTurnsOrInOne, inOneOrByTurns } from './turns';

export function runFor(walk: Walk, loop: For): Outcome {
  const items = walkedBy(walk, walk.evaluate(loop.iterable), loop.iterable);
  const iteration = sharedWith(loop, items, iterate(items));
  const isPlain = loop.told?.times === undefined && exitOf(loop.body) !== 'expected';
  const isRetry = exitOfLoop(walk, loop) === 'expected';
  return inOneOrByTurns(
    walk,
    loop,
    isPlain ? iteration.items?.length : undefined,
    () =>
      takingAll(walk, loop, items, () =>
        asAnyTurn(walk, assignedIn(loop), (any) => forInOne(walk, loop, items, iteration, any)),
      ),
    () => takingAll(walk, loop, items, () => forByTurns(walk, loop, items, iteration, isRetry)),
  );
}

/** Each turn takes an item of an iterator; after the last none is left, and what else the turns took is gone too. */
function takingAll<T>(walk: Walk, loop: For, items: Value, run: () => T): T {
  if (items.kind !== 'sequence' || !items.isIterator) return run();
  takeFrom(walk, items, SOME);
  const outcome = run();
  const left = items.identity && stateOf(walk, items.identity);
  if (left && exitOf(loop.body) === 'none') takeFrom(walk, left.kind === 'sequence' ? left : undefined, ALL);
  return outcome;
}

/** One turn stands for all. */
function forInOne(walk: Walk, loop: For, items: Value, { element, ...iteration }: Iteration, any: AnyTurn): Outcome {
  const label = describeItems(loop.iterable);
  const { isLengthKnown, length } = iteration;
  if (isLengthKnown ? length.low !== length.high : walk.trials > 0 && isByItem(walk, loop.iterable)) ask(walk);
  if (walk.trials > 0 && iteration.items && areUnlike(iteration.items)) ask(walk);
  const turns = turnsOfGuard(walk, loop);
  widen(walk, loop);
  const uncapped = isEndless(items) ? endless(label, loop.iterable) : loopFactor(iteration, label, loop.iterable);
  const { worked, passes } = capped(walk, uncapped, turns, loop);
  const factor = toldTurns(loop.told, label, worked);
  if (iteration.items && element.kind === 'choice') walk.turning.set(element, iteration.items);
  take(walk, items, factor === uncapped ? undefined : takenBy(factor, loop.body[0] === turns?.guard));
  const ends = mayEnd(walk, loop);
  const header = { start: loop.start, end: loop.iterable.end };
  const outcome = runTurn(walk, loop, header, factor, { guard: turns?.guard, passes }, any, () => {
    walk.bind(loop.target, element);
    return walk.execute(loop.body);
  });
  // Behind a loop that goes through all, its variable holds the last.
  const last = ends || factor !== uncapped ? undefined : iteration.items?.at(-1);
  if (last) walk.bind(loop.target, last);
  return runOtherwise(walk, loop, ends ? (factor.kind === 'retry' ? 'on failure' : 'perhaps') : 'surely', outcome);
}

/** How many items a loop takes that may end early: one more than it has turns when it asks before it works. */
function takenBy(factor: Factor, asksFirst: boolean): Range | undefined {
  const { low, best, high } = factor.count;
  if (factor.kind === 'endless' || factor.per !== undefined || !Number.isFinite(best)) return undefined;
  return asksFirst ? { low: low + 1, best: best + 1, high: high + 1 } : factor.count;
}

/** `for i in itertools.count()`, `for x in itertools.cycle(xs)`. */
function isEndless(items: Value): boolean {
  return items.kind === 'external' && /^itertools\.(count|cycle)\(\)$/.test(items.path);
}

function endless(text: string, span: Expression): Factor {
  return { kind: 'endless', text, span, count: ONE, certainty: 'exact', per: undefined };
}

export function runWhile(walk: Walk, loop: While): Outcome {
  const isRetry = exitOfLoop(walk, loop) === 'expected';
  const { ofTest, ofGuard, ofChunks } = turnsOf(walk, loop, isRetry);
  const inOne = () =>
    asAnyTurn(walk, assignedIn(loop), (any) => whileInOne(walk, loop, turnsOf(walk, loop, isRetry), any));
  const goesOn = loop.test.kind === 'literal' && exitOf(loop.body) === 'none';
  if (isRetry || goesOn || ofChunks || loop.told?.times !== undefined) return inOne();
  const byTurns = () => whileByTurns(walk, loop, whileFactor(loop, undefined, undefined));
  const turns = ofTest?.isExact && !ofTest.default && !ofGuard ? ofTest.count : undefined;
  if (turns && turns.low === turns.high) return inOneOrByTurns(walk, loop, turns.best, inOne, byTurns);
  return ofTest?.default || ofGuard?.default ? inOne() : byTurnsOrInOne(walk, loop, byTurns, inOne);
}

/** What counters tell of the turns. */
interface Counters {
  readonly ofTest: Turns | undefined;
  readonly ofGuard: Turns | undefined;
  /** Either of them, where the loop takes chunks of an iterator. */
  readonly ofChunks: Turns | undefined;
}

function turnsOf(walk: Walk, loop: While, isRetry: boolean): Counters {
  const ofChunks = turnsOfChunks(walk, loop);
  const ofTest =
    (ofChunks?.guard ? undefined : ofChunks) ??
    turnsOfTest(walk, loop) ??
    turnsOfQueue(walk, loop) ??
    (isRetry ? mostTries(walk, loop) : undefined);
  return { ofTest, ofGuard: ofChunks?.guard ? ofChunks : turnsOfGuard(walk, loop), ofChunks };
}

/** One turn stands for all. */
function whileInOne(walk: Walk, loop: While, { ofTest, ofGuard }: Counters, any: AnyTurn): Outcome {
  // The condition is asked once more than the body runs; calls in it count with the body.
  const before = walk.evaluate(loop.test);
  const truth = truthOf(before);
  if (truth === undefined && ofTest === undefined) ask(walk);
  widen(walk, loop);
  const tested = whileFactor(loop, ofTest, truth);
  const { worked, passes } = capped(walk, tested, ofGuard, loop);
  const factor = toldTurns(loop.told, `while ${describe(loop.test)}`, worked);
  const ends = mayEnd(walk, loop);
  const header = { start: loop.start, end: loop.test.end };
  const outcome = runTurn(walk, loop, header, factor, { guard: ofGuard?.guard, passes }, any, () => {
    const ended = walk.execute(loop.body);
    walk.execute(loop.update);
    return ended;
  });
  return runOtherwise(walk, loop, ends ? (factor.kind === 'retry' ? 'on failure' : 'perhaps') : 'surely', outcome);
}

function whileFactor(loop: While, turns: Turns | undefined, truth: boolean | undefined): Factor {
  const text = `while ${describe(loop.test)}`;
  const common = { text, span: loop.test, per: undefined } as const;
  if (turns) return counted({ ...common, kind: 'loop', count: ONE, certainty: 'exact' }, turns);
  const isConstant = loop.test.kind === 'literal';
  if (truth === true && isConstant) return { ...common, kind: 'endless', count: ONE, certainty: 'exact' };
  if (truth === false) return { ...common, kind: 'loop', count: range(0, 0, 0), certainty: 'likely' };
  return { ...common, kind: 'loop', count: UNKNOWN_LENGTH, certainty: 'guess', per: `turn of \`${text}\`` };
}

/** A loop whose counter tells the turns. */
function counted(factor: Factor, { count, isExact, isBegun, mayBePassedOver, default: label }: Turns): Factor {
  const text = label === undefined ? factor.text : `${factor.text}, ${label}`;
  const isSure = isExact && !mayBePassedOver && label === undefined && count.low === count.high;
  return {
    ...factor,
    kind: 'loop',
    text,
    count: isExact ? count : range(isBegun ? Math.min(1, count.low) : 0, count.best, count.high),
    certainty: isSure ? 'exact' : 'likely',
    per: undefined,
    restsOn: label ?? factor.restsOn,
  };
}

/** A guard on a counter caps the loop; one that otherwise never ends runs as often as the guard allows. */
function atMost(factor: Factor, turns: Turns | undefined): Factor {
  if (!turns || factor.count.high === 0) return factor;
  const text = `${factor.text} ${turns.text}`;
  if (factor.kind === 'endless') return counted({ ...factor, text }, turns);
  const { count } = turns;
  if (factor.per !== undefined || factor.count.best === Number.POSITIVE_INFINITY) {
    const low = factor.per === undefined ? count.low : 0;
    return counted({ ...factor, text }, { ...turns, count: range(low, count.best, count.high) });
  }
  if (turns.isExact && count.low >= factor.count.high) return factor;
  const least = (end: 'low' | 'best' | 'high') => Math.min(factor.count[end], count[end]);
  return counted({ ...factor, text }, { ...turns, count: range(least('low'), least('best'), least('high')) });
}

/** Capped by what ends the loop. Where its guard tells the turns exactly, it tells how many go on behind it as well. */
function capped(
  walk: Walk,
  whole: Factor,
  turns: Turns | undefined,
  loop: For | While,
): { readonly worked: Factor; readonly passes: Range | undefined } {
  const by = (one: Turns | undefined) => limitByExit(walk, atMost(whole, one), loop, one?.guard);
  const worked = by(turns);
  if (!turns?.passes) return { worked, passes: undefined };
  const { low, best, high } = worked.count;
  return low === high && best === turns.count.best
    ? { worked, passes: turns.passes }
    : { worked: by(loosened(turns)), passes: undefined };
}

/** A jump out of the loop lowers the bound; one that ends every successful turn makes it a retry loop. */
function limitByExit(walk: Walk, factor: Factor, loop: For | While, guard: Statement | undefined): Factor {
  const exit = exitOfLoop(walk, loop, { isOff: (test) => isNever(walk, test, loop), except: guard });
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

function mayEnd(walk: Walk, loop: For | While): boolean {
  return exitOf(loop.body, { isOff: (test) => isNever(walk, test, loop) }) !== 'none';
}

function runTurn(
  walk: Walk,
  loop: For | While,
  header: { readonly start: number; readonly end: number },
  factor: Factor,
  { guard, passes }: { readonly guard: Statement | undefined; readonly passes: Range | undefined },
  any: AnyTurn,
  turn: () => Outcome,
): Outcome {
  const outer = walk.context;
  const isDoubtful = factor.count.low === 0;
  const from = walk.firstWrites.length;
  const isNew = guard !== undefined && !walk.guards.has(guard);
  if (isNew) walk.guards.set(guard, passes);
  walk.scope.branch();
  const context: Context = enter(outer, { kind: 'loop', span: loop, header, factor }, factor);
  walk.context = context;
  walk.doubt++;
  walk.loops.push(loop);
  any.begin();
  const outcome = withJumps(walk, loop, turn);
  any.end();
  // Turn by turn, the first is the last.
  if (!outcome.mayLeave && (outcome.end === 'break' || outcome.end === 'return')) ask(walk);
  walk.loops.pop();
  if (isNew) walk.guards.delete(guard);
  walk.doubt--;
  walk.context = outer;
  const bound = walk.scope.rollback();
  if (factor.count.high > 0) putTurn(walk, bound, isDoubtful && (factor.per === undefined || 'untold'));
  if (isDoubtful) walk.firstWrites.settleSince(from);
  const leaves = outcome.end === 'return' || outcome.mayLeave || guard !== undefined;
  const isExpected = factor.kind === 'retry' && exitOfLoop(walk, loop, { only: 'return' }) === 'expected';
  return returnsFrom(loop) ? { end: 'normal', mayLeave: leaves, restsOn: outcome.restsOn, isExpected } : NORMAL;
}
