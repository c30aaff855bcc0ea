// `else` of a loop: what runs when nothing broke out of it.

import { range } from '../../base/range';
import type { For, While } from '../../syntax/program';
import { within } from '../branch';
import { enter } from '../context';
import type { Factor } from '../facts';
import type { Outcome, Walk } from '../walk';

type How = 'surely' | 'perhaps' | 'on failure';

/** How a loop ends, with its `else`: a jump there leaves what is around. `on failure`: the expected way is out of the loop. */
export function runOtherwise(walk: Walk, { otherwise }: For | While, how: How, ended: Outcome): Outcome {
  const [first] = otherwise;
  if (!first) return ended;
  if (how === 'surely') {
    const { end, mayLeave, restsOn } = walk.execute(otherwise);
    return { ...ended, end, mayLeave: ended.mayLeave || mayLeave, restsOn: ended.restsOn ?? restsOn };
  }
  const text = how === 'perhaps' ? 'unless it ends before' : 'when all tries fail';
  const count = range(0, how === 'perhaps' ? 1 : 0, 1);
  const factor: Factor = { kind: 'branch', text, span: first, count, certainty: 'likely', per: undefined };
  const around = enter(walk.context, undefined, factor);
  const { end, mayLeave } = within(walk, around, true, () => walk.execute(otherwise));
  const leaves = mayLeave || (end !== 'normal' && end !== 'raise');
  return leaves ? { ...ended, mayLeave: true } : ended;
}
