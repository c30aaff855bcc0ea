// What share of a prompt a cache holds. Providers and serving engines keep the beginning of prompts for minutes: what
// was sent before and stands first is read again at a fraction of the price and of the energy. Instructions that are the
// same in each request, and the conversation so far, are such beginnings.

import { type Range, range, ZERO } from '../../base/range';
import type { Workload } from '../../recognise/workload';
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

/** What is marked is kept for five minutes at least, and a loop asks again within seconds. */
const FOUND_MARKED: Range = range(0, 0.95, 1);
/** How much of what could be found is: none where requests are hours apart, all where they follow each other. */
const FOUND: Range = range(0, 0.8, 1);
const NOTHING_CACHED = { share: ZERO, assumptions: [] } as const;

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
  const marked = workload.request?.promptCache === 'marked';
  if (!caching || input.best <= 0 || !isKept(workload, caching)) return NOTHING_CACHED;
  const repeated = literal * sentBefore(workload);
  const earlier = history && history.best > 2 ? talk.best * (1 - 2 / history.best) : 0;
  const kept = repeated + earlier;
  if (kept < (caching.isAutomatic ? caching.shortest : shortestCached(workload.model?.id))) return NOTHING_CACHED;
  const found = marked ? FOUND_MARKED : FOUND;
  const share = Math.min(1, kept / input.best);
  const value = range(share * found.low, share * found.best, share * found.high);
  const what =
    repeated > 0 && earlier > 0
      ? 'the instructions and earlier messages'
      : repeated > 0
        ? 'the instructions'
        : 'earlier messages';
  const why = `${what} are sent again and kept ${caching.source}; nothing of it is found when requests are far apart`;
  return {
    share: value,
    assumptions: [foundNote(value, marked ? 'code' : 'default', why)],
  };
}

/** Share of the executions before which the same was sent: all but the first of a run; of a server's, most. */
function sentBefore({ times }: Workload): number {
  if (times.basis !== 'run') return times.basis === 'call' ? 0.5 : 1;
  const { best } = times.range;
  return best > 1 ? 1 - 1 / best : 0;
}

/** What share of the input is found, and why. */
export function foundNote(share: Range, from: Assumption['from'], why: string): Assumption {
  const value = `${percent(share.best)} of the input (${percent(share.low)}–${percent(share.high)})`;
  return note('found in the cache', value, from, why, share);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
