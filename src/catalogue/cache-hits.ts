// How much of what was sent before a cache really holds: shares taken from what was disclosed and measured, both in
// data/cache-hits.json.

import data from '../../data/cache-hits.json';
import { type Range, range } from '../base/range';

/** Who keeps it: a provider by itself, a provider where it is marked, an engine; between the turns of an agent. */
export type Keeper = keyof typeof data.found;

export interface CacheHits {
  /** Of what was sent before, where requests follow each other. */
  readonly share: Range;
  /** What was measured, by whom and when. */
  readonly source: string;
}

export function cacheHits(keeper: Keeper): CacheHits {
  const { share, text } = data.found[keeper];
  const [low = 0, best = 0, high = 0] = share;
  return { share: range(low, best, high), source: text };
}
