// What a provider reads from its cache instead of working it out again: the prompt that the code writes, where the call
// marks it with `cache_control`, is long enough to be kept, and runs more than once.

import { exactly, type Range } from '../base/range';
import type { Workload } from '../recognise/workload';
import { note } from './assumption';
import type { Assumption } from './footprint';
import { formatNumber } from './format';
import type { CountTokens } from './tokens';

/**
 * The shortest prefix that a model caches, in tokens; a shorter one is silently read anew. As users quote the provider's
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

export interface CachedPrompt {
  /** Of each request, on average over all. */
  readonly tokens: number;
  readonly assumption: Assumption;
}

export function cachedPrompt(
  { kind, request, traits, times, host, model }: Workload,
  input: Range,
  countTokens: CountTokens,
): CachedPrompt | undefined {
  if (!traits.marksCache || kind !== 'llm-chat' || host.kind !== 'api' || !request?.promptText) return undefined;
  const written = Math.min(countTokens(request.promptText), input.low);
  if (written < shortestCached(model?.id)) return undefined;
  // To a handler there is always another request; within a run the first of them writes the cache.
  const count = times.basis === 'run' ? times.range.best : Number.POSITIVE_INFINITY;
  const tokens = Math.floor(written * (1 - 1 / Math.max(1, count)));
  if (tokens === 0) return undefined;
  const why =
    'marked by cache_control: read from the cache from the second request on; what writing it costs more is left out';
  const assumption = note('cached input', `${formatNumber(exactly(tokens))} tokens a request`, 'code', why);
  return { tokens, assumption };
}
