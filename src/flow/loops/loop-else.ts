// `else` of a loop: what runs when nothing broke out of it.

import { range } from '../../base/range';
import type { For, While } from '../../syntax/program';
import { within } from '../branch';
import { enter } from '../context';
import type { Factor } from '../facts';
import type { Walk } from '../walk';

/** `on failure`: the expected way is out of the loop. */
export function runOtherwise(walk: Walk, { otherwise }: For | While, how: 'surely' | 'perhaps' | 'on failure'): void {
  const [first] = otherwise;
  if (!first) return;
  if (how === 'surely') {
    walk.execute(otherwise);
    return;
  }
  const text = how === 'perhaps' ? 'unless it ends before' : 'when all tries fail';
  const count = range(0, how === 'perhaps' ? 1 : 0, 1);
  const factor: Factor = { kind: 'branch', text, span: first, count, certainty: 'likely', per: undefined };
  within(walk, enter(walk.context, undefined, factor), true, () => walk.execute(otherwise));
}
