// What a function changes outside of itself, for calls that are only counted because it was walked often enough: its
// names and lists are then what they were or anything else.

import { attempt } from '../loops/attempt';
import { change } from '../loops/touched';
import type { Scope } from '../scope';
import { UNKNOWN, UNKNOWN_LENGTH } from '../values/construct';
import type { FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';

export interface Reach {
  /** Undefined: an attribute of whatever object the method is called on. */
  readonly scope: Scope | undefined;
  readonly name: string;
}

/** Leaves open what the call may change; `run` walks it once more to find out what that is. */
export function leaveOpen(walk: Walk, callee: FunctionValue, run: () => void): void {
  const own = callee.self?.kind === 'instance' ? callee.self.attributes : undefined;
  let reach = walk.reach.get(callee.function);
  if (!reach) {
    const trial = attempt(walk);
    run();
    reach = trial.rewritten().map(({ scope, name }) => ({ scope: scope === own ? undefined : scope, name }));
    trial.giveUp();
    walk.reach.set(callee.function, reach);
  }
  for (const { scope = own, name } of reach) {
    const value = scope?.own(name);
    if (scope && value) open(walk, scope, name, value);
  }
}

function open(walk: Walk, scope: Scope, name: string, value: Value): void {
  if (value.kind === 'constant' || value.kind === 'text' || value.kind === 'choice') scope.set(name, UNKNOWN);
  else if (value.kind === 'sequence' && value.identity)
    change(walk, value, { ...value, items: undefined, length: UNKNOWN_LENGTH, isLengthKnown: false });
  else if (value.kind === 'mapping' && value.identity)
    change(walk, value, { ...value, isComplete: false, size: undefined });
}
