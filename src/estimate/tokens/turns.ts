// Agents: each turn sends all that was sent and written before, so the input grows with the square of the turns.

import { type Range, range, scale } from '../../base/range';
import type { Workload } from '../../recognise/workload';
import { atMost } from '../arithmetic';
import { note, noteOf } from '../assumption';
import type { Assumption } from '../footprint';
import { type Caching, foundNote, isKept } from './prompt-cache';
import type { TokenUse } from './tokens';

/** Turns of an agent when nothing limits them. */
const TURNS: Range = range(1, 4, 15);
const TURNS_SOURCE = 'turns not told by the code: a few tool calls; frameworks stop at 10 to 25';

/** What a tool gives back, in tokens: a number to a page. */
const TOOL_RESULT: Range = range(30, 300, 2000);

/** How much of what a turn could find in the cache it finds: turns follow each other within seconds. */
const FOUND_BETWEEN_TURNS: Range = range(0, 0.9, 1);
/** The same where a request has to mark what is kept and the code does not show that it does: frameworks may. */
const FOUND_UNMARKED: Range = range(0, 0, 1);

export interface Turns {
  readonly count: Range;
  /** Of the middle turn: what a turn sends and writes on average. */
  readonly each: TokenUse;
  readonly assumptions: readonly Assumption[];
}

export function turnsOf(workload: Workload, once: TokenUse, caching: Caching | undefined): Turns {
  const limit = workload.request?.maxTurns;
  // Who runs an agent asks once at least.
  const count = limit ? atMost(TURNS, Math.max(1, limit.value.high)) : TURNS;
  const added = range(
    once.output.low + TOOL_RESULT.low,
    once.output.best + TOOL_RESULT.best,
    once.output.high + TOOL_RESULT.high,
  );
  const mean = (first: number, step: number, turns: number) => first + (step * (turns - 1)) / 2;
  const input = range(
    mean(once.input.low, added.low, count.low),
    mean(once.input.best, added.best, count.best),
    mean(once.input.high, added.high, count.high),
  );
  // New in a turn: all of the first one's, then what was added since the last.
  const fresh = (once.input.best + added.best * (count.best - 1)) / count.best;
  const kept = caching ? Math.max(0, 1 - fresh / input.best) : 0;
  const isMarked = caching === undefined || isKept(workload, caching);
  const share = scale(isMarked ? FOUND_BETWEEN_TURNS : FOUND_UNMARKED, kept);
  return {
    count,
    each: { ...once, input, cachedShare: kept > 0 ? share : once.cachedShare },
    assumptions: [
      limit ? noteOf('turns', { ...limit, value: count }) : note('turns', count, 'default', TURNS_SOURCE),
      ...(kept > 0 && caching
        ? [
            foundNote(
              share,
              'default',
              `each turn sends what was said before, which is kept ${caching.source}${isMarked ? '' : '; the code does not tell whether it is marked'}`,
            ),
          ]
        : []),
    ],
  };
}
