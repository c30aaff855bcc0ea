// What share of a prompt a cache holds. Providers and serving engines keep the beginning of prompts for minutes: what
// was sent before and stands first is read again at a fraction of the price and of the energy. Instructions that are the
// same in each request, and the conversation so far, are such beginnings.

import { add, type Range, range, scale, ZERO } from '../../base/range';
import { cacheHits } from '../../catalogue/cache-hits';
import type { Workload } from '../../recognise/workload';
import { chanceOver } from '../arithmetic';
import { note } from '../assumption';
import type { Assumption } from '../footprint';

/** Who keeps prompts, and from which length. */
export interface Caching {
  /** Tokens of the shortest beginning that is kept. */
  readonly shortest: number;
  /** False where the request has to mark it (`cache_control`). */
  readonly isAutomatic: boolean;
  /** Ends a sentence that begins with `kept`. */
  readonly source: string;
}

/** vLLM (automatic prefix caching, on by default since V1), SGLang, llama.cpp and Ollama keep what they read last. */
export const ENGINE_CACHE: Caching = {
  shortest: 16,
  isAutomatic: true,
  source: 'by serving engines, which keep the beginnings of prompts by default',
};

/**
 * The shortest prefix that Anthropic's models cache, in tokens; a shorter one is silently read anew. As users quote the
 * documentation: github.com/elgorro/aiquila/issues/415 (2026-07-31), github.com/anthropics/anthropic-sdk-python/issues/1194.
 */
const SHORTEST: readonly (readonly [RegExp, number])[] = [
  [/(opus|fable|mythos)-5/, 512],
  [/opus-4-[56]|haiku-4-5/, 4096],
  [/opus-4-7|haiku-3|3-haiku|3-5-haiku|sonnet-4-6/, 2048],
  [/opus|sonnet/, 1024],
];
/** For a model that is not known: the longest of them. */
const SAFE = 4096;

export function shortestCached(model: string | undefined): number {
  const id = model?.toLowerCase().replaceAll('.', '-') ?? '';
  return SHORTEST.find(([name]) => name.test(id))?.[1] ?? SAFE;
}

/** Whether what it sends first is kept at all: by itself, or because the call marks it. */
export function isKept({ request }: Workload, caching: Caching): boolean {
  return caching.isAutomatic || request?.promptCache === 'marked';
}

const NOTHING_CACHED = { share: ZERO, assumptions: [] } as const;

/** Tokens of the same text by another tokenizer, or by characters where none is loaded. */
const COUNTED: Range = range(0.8, 1, 1.25);

/** From which length on it is kept, in tokens. */
export function shortestKept({ model }: Workload, caching: Caching): number {
  return caching.isAutomatic ? caching.shortest : shortestCached(model?.id);
}

/**
 * How probably a beginning is as long as the shortest that is kept: its length is an estimate, and where that straddles
 * the limit, a word more in a prompt must not turn everything. What is all but sure is sure.
 */
export function chanceKept(length: Range, shortest: number): number {
  const chance = chanceOver(length, shortest);
  return chance < 0.005 ? 0 : chance > 0.995 ? 1 : chance;
}

/** What is found of a share, where it is kept with that chance: its ends are those of the likelier ways. */
export function sharedBy(share: Range, chance: number): Range {
  const { low, best, high } = scale(share, chance);
  return range(chance < 0.95 ? 0 : low, best, chance > 0.05 ? share.high : high);
}

/** Ends what says that it is kept, where its length leaves that open. */
export function orTooShort(chance: number, shortest: number): string {
  return chance > 0 && chance < 1
    ? `, if it has ${shortest} tokens, which is so with a probability of ${percent(chance)}`
    : '';
}

/**
 * Of one item, `literal` tokens stand first and are the same in each request, `talk` are those of the conversation so far, of which
 * the last two messages are new; `input` is all that is sent.
 */
export function cachedPart(
  {
    literal,
    talk,
    history,
    input,
  }: { readonly literal: number; readonly talk: Range; readonly history: Range | undefined; readonly input: Range },
  workload: Workload,
  caching: Caching | undefined,
): { readonly share: Range; readonly assumptions: readonly Assumption[] } {
  if (!caching || input.best <= 0 || !isKept(workload, caching)) return NOTHING_CACHED;
  const repeated = literal * sentBefore(workload);
  const old = history && history.best > 2 ? 1 - 2 / history.best : 0;
  const kept = repeated + talk.best * old;
  const beginning = add(scale(COUNTED, repeated > 0 ? literal : 0), scale(talk, old));
  const shortest = shortestKept(workload, caching);
  const chance = kept > 0 ? chanceKept(beginning, shortest) : 0;
  if (chance === 0) return NOTHING_CACHED;
  const isMarked = workload.request?.promptCache === 'marked';
  const hits = cacheHits(isMarked ? 'marked' : caching === ENGINE_CACHE ? 'engine' : 'automatic');
  // How far requests of a server or of a function lie apart is not told.
  const low = workload.times.basis === 'run' ? hits.share.low : 0;
  const share = sharedBy(scale({ ...hits.share, low }, Math.min(1, kept / input.best)), chance);
  const what =
    repeated > 0 && old > 0
      ? 'the instructions and earlier messages'
      : repeated > 0
        ? 'the instructions'
        : 'earlier messages';
  const apart = low === 0 ? '; nothing of it is found when requests are far apart' : '';
  const why = `${what} are sent again and kept ${caching.source}${orTooShort(chance, shortest)}; found: ${hits.source}${apart}`;
  return { share, assumptions: [foundNote(share, isMarked ? 'code' : 'default', why)] };
}

/** Share of the executions before which the same was sent: all but the first of a run; of a server's, most. */
function sentBefore({ times }: Workload): number {
  if (times.basis !== 'run') return times.basis === 'call' ? 0.5 : 1;
  const { best } = times.range;
  return best > 1 ? 1 - 1 / best : 0;
}

/** What the assumption is called. */
export const FOUND = 'found in the cache';

/** What share of the input is found, and why. */
export function foundNote(share: Range, from: Assumption['from'], why: string): Assumption {
  const value = `${percent(share.best)} of the input (${percent(share.low)}–${percent(share.high)})`;
  return note(FOUND, value, from, why, share);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
