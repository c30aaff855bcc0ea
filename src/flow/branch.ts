// Decisions: if, try, match. Both ways are walked unless the code tells which is taken; what is surely not taken is
// walked with a count of zero, to know what it would cost if it were switched on.

import { ONE, type Range, range, restOf, ZERO } from '../base/range';
import type { Span } from '../base/span';
import type { Expression, If, Match, MatchCase, Statement, Try } from '../syntax/program';
import { asIfOn } from './as-if-on';
import { isSure } from './calls/kept';
import { asGuard } from './calls/lookup';
import { type Fills, fillsOf, settleFilled } from './calls/once';
import { type Context, enter } from './context';
import { describe, describeCondition } from './describe';
import type { Factor } from './facts';
import { asksForMissing } from './first-writes';
import { shareOfFills } from './loops/buffer';
import { asLeaving } from './loops/leaving';
import { shareOfTurns } from './loops/share-of-turns';
import { ask } from './loops/turns';
import { isPlain } from './plain';
import { excuseGuard } from './programs/files-made';
import { decidedWithoutArguments } from './programs/no-arguments';
import { decidedByRefusal } from './programs/refusal';
import { mergeBoth, mergeCapped, mergeEither, type Trace } from './trace/trace';
import { UNKNOWN } from './values/construct';
import { join, joinAll } from './values/join';
import { defaultOf, truthOf } from './values/truth';
import type { Value } from './values/value';
import { NORMAL, type Outcome, type Walk } from './walk';

export function runIf(walk: Walk, statement: If): Outcome {
  const asked = walk.evaluate(statement.test);
  const test =
    (truthOf(asked) === undefined
      ? decidedWithoutArguments(walk, statement)
      : decidedByRefusal(walk, asked, statement)) ?? asked;
  excuseGuard(walk, statement);
  const fills = shareOfFills(walk, statement);
  const share = fills ?? (truthOf(test) === undefined ? shareOfTurns(walk, statement.test) : undefined);
  const told = fills ? UNKNOWN : test;
  const arms = [statement.then, statement.otherwise] as const;
  const once = fillsOf(walk, statement);
  const outcome = runArms(walk, told, statement.test, statement, arms, share, once);
  if (once?.isEmptyAtFirst && truthOf(test) === undefined && isSure(walk, walk.context))
    settleFilled(walk, once, statement);
  if (!walk.guards.has(statement)) return outcome;
  const passes = walk.guards.get(statement);
  return passes ? { ...NORMAL, passes } : NORMAL;
}

/** Runs the arms of a decision: the first when the test holds, the second when not. */
function runArms(
  walk: Walk,
  test: Value,
  condition: Expression,
  span: Span,
  [then, otherwise]: readonly [readonly Statement[], readonly Statement[]],
  share: Range | undefined,
  once: Fills | undefined,
): Outcome {
  const taken = truthOf(test);
  if (taken === undefined) {
    ask(walk);
    // An arm that runs for each new thing would be told as often as the loop turns.
    if (once) walk.objections++;
  }
  const say = (holds: boolean) => () => describeCondition(condition, holds);
  walk.scope.branch();
  const { trace, firstWrites } = walk;
  const from = firstWrites.length;
  // An arm that a share of the turns takes leaves the others to the other one: together they are the sum.
  const isEither = taken === undefined && !once && share === undefined && then.length > 0 && otherwise.length > 0;
  const { objections } = walk;
  const { lazies } = walk.activation;
  const firstLazy = lazies.length;
  if (once || isEither) walk.trace = new Map();
  const shareOfFirst = once?.isEmptyAtFirst ? ONE : share;
  const first = runArm(walk, then, condition, say(true), taken, defaultOf(test), shareOfFirst, condition);
  if (once) mergeCapped(trace, walk.trace, walk.context, once);
  const ofFirst: Trace = walk.trace;
  walk.trace = isEither ? new Map() : trace;
  const afterThen = walk.scope.rollback();
  const between = firstWrites.length;
  const isNot = taken === undefined ? undefined : !taken;
  walk.scope.branch();
  const second = runArm(walk, otherwise, span, say(false), isNot, defaultOf(test));
  if (isEither) {
    const ofSecond = walk.trace;
    walk.trace = trace;
    // What a generator does that is made here is told when it has been walked.
    for (const lazy of lazies.slice(firstLazy))
      if (lazy.into === ofFirst || lazy.into === ofSecond) lazy.into = trace;
    // Of a loop that an arm ends, both may run: it goes on with the other until then.
    if (walk.objections === objections) mergeEither(trace, ofFirst, ofSecond);
    else mergeBoth(trace, ofFirst, ofSecond);
  }
  const afterElse = walk.scope.rollback();
  if (taken !== undefined) {
    const outcome = taken ? first : second;
    const label = defaultOf(test);
    put(walk, taken ? afterThen : afterElse);
    if (label === undefined) return outcome;
    restOn(walk, label, [...afterThen.keys(), ...afterElse.keys()]);
    return jumps(first) || jumps(second) ? { ...outcome, restsOn: label } : outcome;
  }
  if (firstWrites.length > from && !asksForMissing(condition)) {
    firstWrites.settle([
      { from, to: between, goesOn: first.end === 'normal' },
      { from: between, to: firstWrites.length, goesOn: second.end === 'normal' },
    ]);
  }
  if (walk.doubt === 0) firstWrites.clear();
  noteJump(walk, first, afterThen);
  noteJump(walk, second, afterElse);
  putEither(walk, [
    ...(first.end === 'normal' || second.end !== 'normal' ? [afterThen] : []),
    ...(second.end === 'normal' ? [afterElse] : []),
  ]);
  const outcome = joinOutcomes(first, second);
  const isPassedOver = share !== undefined && first.end === 'continue' && otherwise.length === 0;
  return isPassedOver ? { ...outcome, passes: restOf(share) } : outcome;
}

function runArm(
  walk: Walk,
  body: readonly Statement[],
  span: Span,
  describeArm: () => string,
  taken: boolean | undefined,
  restsOn: string | undefined,
  share?: Range,
  wanted?: Expression,
): Outcome {
  if (body.length === 0 || (taken === false && isOfImport(walk))) return NORMAL;
  const text = describeArm();
  const certainty = taken === undefined || restsOn !== undefined ? 'likely' : 'exact';
  const count = taken === undefined ? (share ?? range(0, 1, 1)) : taken ? ONE : ZERO;
  const factor: Factor | undefined =
    taken === true && restsOn === undefined
      ? undefined
      : { kind: 'branch', text, span, count, certainty, per: undefined, restsOn };
  const around = (taken === undefined && share === undefined ? asLeaving(walk, body) : undefined) ?? walk.context;
  const context = enter(around, { kind: 'branch', span, test: text, taken }, factor);
  const run = () => walk.execute(body);
  return within(walk, context, taken === undefined, taken === false ? () => asIfOn(walk, wanted, run) : run);
}

/** What an import does not run is no matter of who imports: `if __name__ == "__main__"` is told where it stands. */
function isOfImport({ isImported, activation }: Walk): boolean {
  return isImported && activation.function === undefined;
}

export function within(walk: Walk, context: Context, isDoubtful: boolean, run: () => Outcome): Outcome {
  const outer = walk.context;
  walk.context = context;
  if (isDoubtful) walk.doubt++;
  const outcome = run();
  if (isDoubtful) walk.doubt--;
  walk.context = outer;
  return outcome;
}

function put(walk: Walk, bindings: ReadonlyMap<string, Value>): void {
  for (const [name, value] of bindings) walk.scope.set(name, value);
}

/** What a way held that goes on with the next turn or behind the loop. */
function noteJump(walk: Walk, { end }: Outcome, way: ReadonlyMap<string, Value>): void {
  if ((end !== 'continue' && end !== 'break') || !walk.jumps) return;
  const whole = new Map(way);
  // What the turn binds later is not what this way leaves.
  for (const name of walk.jumps.names) {
    const value = whole.has(name) ? undefined : walk.scope.own(name);
    if (value !== undefined) whole.set(name, value);
  }
  if (whole.size > 0) walk.jumps.ways.push(whole);
}

/** What the arms of a decision bind that a default makes is itself only a default. */
function restOn(walk: Walk, label: string, names: readonly string[]): void {
  for (const name of names) {
    const value = walk.scope.own(name);
    if (value?.kind === 'constant' && value.default === undefined) walk.scope.set(name, { ...value, default: label });
    else if (value?.kind === 'sequence' && value.isLengthKnown && value.lengthDefault === undefined)
      walk.scope.set(name, { ...value, lengthDefault: label });
  }
}

function jumps({ end }: Outcome): boolean {
  return end === 'break' || end === 'continue' || end === 'return';
}

/** After a decision: names hold what one of the ways gave them; a way that does not bind a name leaves it as it was. */
function putEither(walk: Walk, ways: readonly ReadonlyMap<string, Value>[]): void {
  if (ways.length === 1 && ways[0]) {
    put(walk, ways[0]);
    return;
  }
  const names = new Set<string>();
  for (const way of ways) for (const name of way.keys()) names.add(name);
  for (const name of names) {
    const before = walk.scope.own(name);
    const held: Value[] = [];
    for (const way of ways) {
      const value = way.get(name) ?? before;
      if (value !== undefined) held.push(value);
    }
    walk.scope.set(name, joinAll(held));
  }
}

function joinOutcomes(first: Outcome, second: Outcome): Outcome {
  const restsOn = first.restsOn ?? second.restsOn;
  return restsOn === undefined ? joinEnds(first, second) : { ...joinEnds(first, second), restsOn };
}

function joinEnds(first: Outcome, second: Outcome): Outcome {
  if (first.end === second.end) return { end: first.end, mayLeave: first.mayLeave || second.mayLeave };
  const leaves = (outcome: Outcome) => outcome.mayLeave || (outcome.end !== 'normal' && outcome.end !== 'raise');
  if (first.end === 'raise') return { end: second.end, mayLeave: second.mayLeave };
  if (second.end === 'raise') return { end: first.end, mayLeave: first.mayLeave };
  if (first.end !== 'normal' && second.end !== 'normal') return { end: second.end, mayLeave: true };
  return { end: 'normal', mayLeave: leaves(first) || leaves(second) };
}

/** The body runs; handlers run only on errors, which are not the expected path: at most once, best never. */
export function runTry(walk: Walk, statement: Try): Outcome {
  const guard = asGuard(statement);
  if (guard) return runIf(walk, guard);
  const enclosed = enter(walk.context, { kind: 'try', span: statement }, undefined);
  const body = within(walk, enclosed, false, () => walk.execute([...statement.body, ...statement.otherwise]));
  let mayLeave = body.mayLeave;
  for (const handler of statement.handlers) {
    walk.scope.branch();
    if (handler.name) walk.scope.set(handler.name, UNKNOWN);
    const isImport = isImportGuard(statement.body);
    const count = isImport ? ZERO : range(0, 0, 1);
    const factor: Factor = {
      kind: 'branch',
      text: 'on an error',
      span: handler,
      count,
      certainty: 'likely',
      per: undefined,
    };
    const from = walk.firstWrites.length;
    const outcome = within(walk, enter(enclosed, undefined, factor), true, () => walk.execute(handler.body));
    walk.firstWrites.settleSince(from);
    const after = walk.scope.rollback();
    if (outcome.end === 'normal') putAside(walk, after);
    else noteJump(walk, outcome, after);
    if (outcome.end === 'break' || outcome.end === 'return') mayLeave = true;
  }
  const last = within(walk, walk.context, false, () => walk.execute(statement.finally));
  return last.end === 'normal' ? { end: body.end, mayLeave, restsOn: body.restsOn } : last;
}

/** `try: import torch; HAS_TORCH = True`: what its handler does is for who lacks the package. */
function isImportGuard(body: readonly Statement[]): boolean {
  const isPlainAssign = (inner: Statement) => inner.kind === 'assign' && (!inner.value || isPlain(inner.value));
  return (
    body.some(({ kind }) => kind === 'import') &&
    body.every((inner) => inner.kind === 'import' || isPlainAssign(inner))
  );
}

/**
 * What only an error path binds is worth knowing, but does not override the expected path. A list that it makes longer
 * may be longer.
 */
function putAside(walk: Walk, other: ReadonlyMap<string, Value>): void {
  for (const [name, value] of other) {
    const known = walk.scope.own(name);
    if (known === undefined) walk.scope.set(name, value);
    else if (known.kind === 'sequence' && value.kind === 'sequence' && known.identity === value.identity) {
      const joined = join(known, value);
      if (joined.kind === 'sequence')
        walk.scope.set(name, { ...joined, length: { ...joined.length, best: known.length.best } });
    }
  }
}

export function runMatch(walk: Walk, statement: Match): Outcome {
  const subject = walk.evaluate(statement.subject);
  const ends: Outcome[] = [];
  const ways: ReadonlyMap<string, Value>[] = [];
  let isDecided = false;
  for (const option of statement.cases) {
    walk.scope.branch();
    const fits = isDecided ? false : fitsCase(walk, subject, option);
    if (fits === undefined) ask(walk);
    // What fits for sure runs for sure only where nothing before it may have.
    const isTaken = fits === true && ends.length > 0 ? undefined : fits;
    const outcome = runArm(walk, option.body, option, () => describeCase(option), isTaken, defaultOf(subject));
    const after = walk.scope.rollback();
    if (fits === true) isDecided = true;
    if (fits === false) continue;
    ends.push(outcome);
    if (outcome.end === 'normal') ways.push(after);
  }
  putEither(walk, isDecided ? ways : [...ways, new Map()]);
  return (isDecided ? ends : [...ends, NORMAL]).reduce(joinOutcomes);
}

function describeCase({ pattern, guard }: MatchCase): string {
  if (pattern === undefined && guard) return describeCondition(guard, true);
  return `case ${pattern ? describe(pattern) : '_'}`;
}

function fitsCase(walk: Walk, subject: Value, { pattern, guard }: MatchCase): boolean | undefined {
  const fits = pattern === undefined ? true : matches(walk, subject, pattern);
  if (fits === false || guard === undefined) return fits;
  const holds = truthOf(walk.evaluate(guard));
  return holds === false || fits === true ? holds : undefined;
}

function matches(walk: Walk, subject: Value, pattern: Expression): boolean | undefined {
  if (subject.kind !== 'constant') return undefined;
  const wanted = walk.evaluate(pattern);
  return wanted.kind === 'constant' ? wanted.value === subject.value : undefined;
}
