// Loops whose turns are walked one after the other, each with what the turns before it left behind.

import { exactly } from '../../base/range';
import type { For, While } from '../../syntax/program';
import { byDefault, enter } from '../context';
import { describeItems } from '../describe';
import type { Factor } from '../facts';
import { defaultOf, truthOf } from '../values/truth';
import type { Value } from '../values/value';
import { NORMAL, type Outcome, type Walk } from '../walk';
import type { Iteration } from './iterate';
import { take } from './lazy';
import { runOtherwise } from './loop-else';
import { loopFactor } from './loop-factor';
import { putTurn, withJumps } from './loop-names';
import { exitOf, returnsFrom } from './loop-shape';
import { mayGoOn } from './queue';
import { beginTurns, MOST_TURNS, type Turns } from './turns';

/**
 * `for x in [a, b, c]`: a turn with each; undefined when that does not tell more than one for all. Of a loop that tries
 * again, where it is told which turn is the last.
 */
export function forByTurns(
  walk: Walk,
  loop: For,
  items: Value,
  iteration: Iteration,
  isRetry: boolean,
): Outcome | undefined {
  const all = iteration.items ?? [];
  const factor = loopFactor(iteration, describeItems(loop.iterable), loop.iterable);
  const header = { start: loop.start, end: loop.iterable.end };
  const turns = beginTurns(walk, { span: loop, header, factor });
  const course = newCourse(loop);
  for (const item of all) {
    oneTurn(walk, turns, course, () => {
      walk.bind(loop.target, item);
      return walk.execute(loop.body);
    });
    if (course.end !== 'normal') break;
    if (isRetry && course.isPerhaps) return undefined;
    if (turns.isVain()) return undefined;
  }
  turns.end({ restsOn: course.restsOn });
  take(walk, items, exactly(course.turns));
  return afterwards(walk, loop, course);
}

/** `while …` as long as what it asks is known; undefined when it is not, or when the loop goes on and on. */
export function whileByTurns(walk: Walk, loop: While, factor: Factor): Outcome | undefined {
  const header = { start: loop.start, end: loop.test.end };
  const turns = beginTurns(walk, { span: loop, header, factor: { ...factor, certainty: 'exact', per: undefined } });
  const course = newCourse(loop);
  let isOver = false;
  while (!isOver && course.end === 'normal') {
    oneTurn(walk, turns, course, () => {
      const test = walk.evaluate(loop.test);
      const truth = truthOf(test);
      if (truth === undefined) walk.objections++;
      const label = defaultOf(test);
      course.restsOn ??= label;
      isOver = truth !== true;
      if (isOver) return NORMAL;
      if (label !== undefined) walk.context = enter(walk.context, undefined, byDefault(label, loop.test));
      const ended = walk.execute(loop.body);
      if (ended.end === 'normal' || ended.end === 'continue') walk.execute(loop.update);
      return ended;
    });
    // Nobody knows when it ends.
    if (course.isPerhaps || course.turns > MOST_TURNS || walk.steps <= 0) return undefined;
  }
  turns.end({ turns: isOver ? course.turns - 1 : course.turns, restsOn: course.restsOn });
  return afterwards(walk, loop, course);
}

/** How a loop goes. */
interface Course {
  readonly loop: For | While;
  /** Some turn may be the last, by a jump that is not known to be taken or not. */
  readonly mayEnd: boolean;
  isPerhaps: boolean;
  end: Outcome['end'];
  turns: number;
  restsOn: string | undefined;
}

function newCourse(loop: For | While): Course {
  return {
    loop,
    mayEnd: exitOf(loop.body) !== 'none',
    isPerhaps: false,
    end: 'normal',
    turns: 0,
    restsOn: undefined,
  };
}

function oneTurn(walk: Walk, turns: Turns, course: Course, turn: () => Outcome): void {
  const { isPerhaps } = course;
  if (isPerhaps) {
    walk.scope.branch();
    walk.doubt++;
  }
  const outcome = turns.take(() => withJumps(walk, course.loop, turn), isPerhaps);
  if (isPerhaps) {
    walk.doubt--;
    putTurn(walk, walk.scope.rollback(), true);
  }
  course.turns++;
  course.restsOn ??= outcome.restsOn;
  if (outcome.mayLeave && course.mayEnd) course.isPerhaps = true;
  if (outcome.end === 'normal' || outcome.end === 'continue') return;
  // Before it ended it may have gone on to the next turn.
  if (!outcome.mayLeave || !mayGoOn(course.loop)) course.end = outcome.end;
}

function afterwards(walk: Walk, loop: For | While, { end, isPerhaps, restsOn }: Course): Outcome {
  const isSure = !isPerhaps && (end === 'return' || end === 'raise');
  if (isSure) return { end, mayLeave: false, restsOn };
  const ended: Outcome = returnsFrom(loop) ? { end: 'normal', mayLeave: isPerhaps, restsOn } : NORMAL;
  if (!isPerhaps && end !== 'normal') return ended;
  return runOtherwise(walk, loop, isPerhaps ? 'perhaps' : 'surely', ended);
}
