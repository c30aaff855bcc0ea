// The ways that lead to one place, kept apart where they differ in what repeats them: a function that a training step
// calls and an evaluation too, a loop that turns ten times for one caller and fifty for the next. Their times add up
// in the entry; who wants to count only some of them finds each here.

import { type Certainty, weakest } from '../../base/certainty';
import { add, multiplyCounts, type Range } from '../../base/range';
import type { Context } from '../context';
import type { Enclosing } from '../facts';
import type { Trail } from './trail';

export interface Way {
  readonly times: Range;
  readonly certainty: Certainty;
  readonly isEndless: boolean;
  readonly trail: Trail;
}

interface Reached extends Way {
  readonly ways?: readonly Way[] | undefined;
}

/** Further ones are counted with the last: few places have more, and each is carried to every caller. */
const MOST_WAYS = 4;

/** The ways of two that lead to the same place; undefined where nothing tells them apart. */
export function mergeWays(known: Reached, other: Reached): readonly Way[] | undefined {
  const ways = [...waysOf(known)];
  for (const way of waysOf(other)) {
    if (way.times.high === 0) continue;
    const same = ways.findIndex((one) => repeatsAlike(one, way));
    const at = same < 0 && ways.length >= MOST_WAYS ? MOST_WAYS - 1 : same;
    const one = ways[at];
    if (one === undefined) ways.push(plain(way));
    else ways[at] = both(one, way);
  }
  return ways.length > 1 ? ways : undefined;
}

/** The same ways, seen from a caller. */
export function behind(ways: readonly Way[], caller: Context): readonly Way[] {
  return ways.map((way) => ({
    times: multiplyCounts(caller.times, way.times),
    certainty: weakest(caller.certainty, way.certainty),
    isEndless: caller.isEndless || way.isEndless,
    trail: way.trail.from(caller),
  }));
}

function waysOf(one: Reached): readonly Way[] {
  return one.ways ?? [plain(one)];
}

function plain({ times, certainty, isEndless, trail }: Way): Way {
  return { times, certainty, isEndless, trail };
}

function both(one: Way, other: Way): Way {
  return {
    ...(other.times.best > one.times.best ? other : one),
    times: add(one.times, other.times),
    certainty: weakest(one.certainty, other.certainty),
    isEndless: one.isEndless && other.isEndless,
  };
}

/** The same loops, as long, inside the same `with` blocks. */
function repeatsAlike(one: Way, other: Way): boolean {
  if (one.trail === other.trail) return true;
  const left = one.trail.within.filter(isTelling);
  const right = other.trail.within.filter(isTelling);
  return left.length === right.length && left.every((enclosing, i) => isAlike(enclosing, right[i]));
}

function isTelling({ kind }: Enclosing): boolean {
  return kind === 'loop' || kind === 'context';
}

function isAlike(one: Enclosing, other: Enclosing | undefined): boolean {
  if (one === other) return true;
  if (other === undefined || one.span.start !== other.span.start || one.span.end !== other.span.end) return false;
  if (one.kind !== 'loop' || other.kind !== 'loop') return one.kind === other.kind;
  const { count } = one.factor;
  const { low, best, high } = other.factor.count;
  return count.low === low && count.best === best && count.high === high;
}
