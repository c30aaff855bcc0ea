// Agents: each turn sends all that was sent and written before, so the input grows with the square of the turns.

import { type Range, range } from '../../base/range';
import { cacheHits } from '../../catalogue/cache-hits';
import type { Workload } from '../../recognise/workload';
import { atMost } from '../arithmetic';
import { note, noteOf } from '../assumption';
import type { Assumption } from '../footprint';
import {
  type Caching,
  chanceKept,
  FOUND,
  foundNote,
  isKept,
  orTooShort,
  sharedBy,
  shortestKept,
} from './prompt-cache';
import type { TokenUse } from './tokens';

/** Turns of an agent when nothing limits them. */
const TURNS: Range = range(1, 4, 15);
const TURNS_SOURCE = 'turns not told by the code: a few tool calls; frameworks stop at 10 to 25';

/** What a tool gives back, in tokens: a number to a page. */
const TOOL_RESULT: Range = range(30, 300, 2000);

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
  const told = limit ? noteOf('turns', { ...limit, value: count }) : note('turns', count, 'default', TURNS_SOURCE);
  const found = caching && foundBetween({ once, added, count, input }, workload, caching);
  if (!found) return { count, each: { ...once, input }, assumptions: [told] };
  // What a run finds of the one before is part of it.
  const others = once.assumptions.filter(({ what }) => what !== FOUND);
  return {
    count,
    each: { ...once, input, cachedShare: found.share, assumptions: others },
    assumptions: [told, found.note],
  };
}

interface Growth {
  readonly once: TokenUse;
  /** Tokens that a turn adds. */
  readonly added: Range;
  readonly count: Range;
  /** Of the mean turn. */
  readonly input: Range;
}

/** What turns find of those before them, as a share of all that is sent; undefined where there is nothing to find. */
function foundBetween(
  { once, added, count, input }: Growth,
  workload: Workload,
  caching: Caching,
): { readonly share: Range; readonly note: Assumption } | undefined {
  const turns = Math.round(count.best);
  const shortest = shortestKept(workload, caching);
  const hits = cacheHits('turns');
  const isMarked = isKept(workload, caching);
  const of = isMarked ? hits.share : range(0, 0, 1);
  let [low, best, high] = [0, 0, 0];
  let longest = 0;
  // A turn may find what the one before it sent, where that is long enough to be kept.
  for (let turn = 1; turn < turns; turn++) {
    const sent = once.input.best + added.best * (turn - 1);
    const length = range(once.input.low + added.low * (turn - 1), sent, once.input.high + added.high * (turn - 1));
    const chance = chanceKept(length, shortest);
    const part = sharedBy(of, chance);
    low += part.low * sent;
    best += part.best * sent;
    high += part.high * sent;
    longest = chance;
  }
  if (high === 0) return undefined;
  const sent = input.best * turns;
  // The first turn finds what it would alone.
  const first = once.input.best;
  const { cachedShare } = once;
  const share = range(
    (low + cachedShare.low * first) / sent,
    (best + cachedShare.best * first) / sent,
    Math.min(1, (high + cachedShare.high * first) / sent),
  );
  const unmarked = isMarked ? '' : '; the code does not tell whether it is marked';
  const why = `each turn sends what was said before, which is kept ${caching.source}${orTooShort(longest, shortest)}${unmarked}; found: ${hits.source}`;
  return { share, note: foundNote(share, 'default', why) };
}
