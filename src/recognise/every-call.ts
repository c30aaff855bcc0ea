// The calls of a file and of the files that work because of it: a training loop may stand in one, its network and its
// optimizer in another.

import type { CallFact, Facts } from '../flow/facts';

export function* everyCall({ calls, elsewhere }: Pick<Facts, 'calls' | 'elsewhere'>): Generator<CallFact> {
  yield* calls;
  for (const there of elsewhere) yield* there.calls;
}
