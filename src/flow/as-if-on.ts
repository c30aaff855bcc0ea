// An arm that is off is walked as if it were on: what its test asks for holds in it, and what it writes to globals and
// objects holds for what it does itself; behind it all is as it was.

import type { Expression } from '../syntax/program';
import { joinAll } from './values/join';
import { defaultOf } from './values/truth';
import type { Value } from './values/value';
import type { Outcome, Walk } from './walk';

/** `condition` is what does not hold, but would have to for the arm to run; undefined for the other arm. */
export function asIfOn(walk: Walk, condition: Expression | undefined, run: () => Outcome): Outcome {
  const outer = walk.writtenOff;
  const written: NonNullable<Walk['writtenOff']> = [];
  walk.writtenOff = written;
  if (condition) suppose(walk, condition);
  const outcome = run();
  walk.writtenOff = outer;
  for (const one of written.reverse()) {
    if (typeof one === 'function') one();
    else if (one.before === undefined) one.scope.restore(one.name, one.before);
    else one.scope.set(one.name, one.before);
  }
  return outcome;
}

/** `if args.provider == "anthropic"`: in there the option is that, whatever its default. */
function suppose(walk: Walk, condition: Expression): void {
  if (condition.kind !== 'binary' || (condition.left.kind !== 'name' && condition.left.kind !== 'attribute')) return;
  if (condition.operator !== '==' && condition.operator !== 'in') return;
  if (defaultOf(walk.evaluate(condition.left)) === undefined) return;
  const asked = walk.evaluate(condition.right);
  const value = condition.operator === '==' ? asked : oneOf(asked);
  if (value?.kind !== 'constant' && value?.kind !== 'choice') return;
  // Nothing is in doubt here: the arm runs or it does not.
  const { doubt } = walk;
  walk.doubt = 0;
  walk.bind(condition.left, value);
  walk.doubt = doubt;
}

function oneOf(value: Value): Value | undefined {
  if (value.kind !== 'sequence' || !value.items) return undefined;
  return value.items.every(({ kind }) => kind === 'constant') ? joinAll(value.items) : undefined;
}
