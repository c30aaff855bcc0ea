// How long a request to an API takes: the wait for the first token, reading the prompt, and writing at the speed that
// its users see. Benchmarked engines write three to five times slower at the batches that energy stands for; providers
// write several tokens a step and split over more devices, neither of which a disclosed energy tells (docs/closed-models.md).

import type { Range } from '../../base/range';
import type { Provider } from '../../catalogue/providers';
import { speedOf } from '../../catalogue/speeds';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { formatDuration, formatNumber } from '../format';
import type { Sized } from '../model/size';
import { type Amount, amount, named, type Step, step, under } from '../steps/derivation';

export interface Pace {
  readonly tokensPerSecond: Range;
  /** Seconds of a short prompt, queues and the network included. */
  readonly firstToken: Range;
}

/** What is known of how fast a provider answers, and from where. */
export function paceOf(
  model: string | undefined,
  provider: Provider,
  { low, best, high }: Pick<Sized, 'low' | 'best' | 'high'>,
): { readonly pace: Pace; readonly assumptions: readonly Assumption[] } {
  const active = { low: low.active, best: best.active, high: high.active };
  const { isListed, source, ...pace } = speedOf(model, provider.id, active);
  const value = `${formatNumber(pace.tokensPerSecond)} tokens a second, the first after ${formatDuration(pace.firstToken)}`;
  return { pace, assumptions: [note('speed of answers', value, isListed ? 'catalogue' : 'default', source)] };
}

/** Seconds of a request whose prompt takes `reading`. */
export function paced(pace: { readonly [Key in keyof Pace]: number }, reading: number, output: number): number {
  return pace.firstToken + reading + output / pace.tokensPerSecond;
}

/** The lines of that, by the middles; `reading` is a line further up, if anything is read. */
export function paceSteps(pace: Pace, reading: Amount | undefined, output: number): readonly Step[] {
  const speed = pace.tokensPerSecond.best;
  const first = amount('time to the first token', pace.firstToken.best, 's');
  const writing = step('time of writing', output / speed, 's', 'product', [
    amount('output tokens', output, 'token'),
    under('speed of answers', speed, 'token/s'),
  ]);
  const seconds = paced({ tokensPerSecond: speed, firstToken: first.value }, reading?.value ?? 0, output);
  const parts = [first, ...(reading ? [named(reading)] : []), named(writing)];
  return [writing, step('time of a request', seconds, 's', 'sum', parts)];
}
