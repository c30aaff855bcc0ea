// What a loop makes of names, where one turn stands for all.

import type { For, While } from '../syntax/program';
import { constant, UNKNOWN } from './construct';
import { join, joinAll } from './join';
import { assignedIn, literalsIn } from './loop-shape';
import type { Value } from './value';
import type { Walk } from './walk';

/** Names that a turn changes hold, at the start of a turn, what they held before or anything a turn left there. */
export function widen(walk: Walk, loop: For | While): void {
  for (const name of assignedIn(loop)) {
    const value = walk.scope.own(name);
    if (value === undefined || value.kind === 'external' || value.kind === 'instance') continue;
    if (value.kind === 'function' || value.kind === 'class') continue;
    const isCounter = value.kind === 'constant' && typeof value.value === 'number';
    walk.scope.set(name, isCounter ? UNKNOWN : join(value, leftIn(loop, name)));
  }
}

/** What a turn leaves in a name, where only literals are put there: `model = "gpt-4o-mini"`. */
function leftIn(loop: For | While, name: string): Value {
  const literals = literalsIn(loop, name);
  return literals ? joinAll(literals.map((value) => constant(value))) : UNKNOWN;
}

/** What a turn bound; where the loop may not run at all, what was bound before may still hold. */
export function putTurn(walk: Walk, bindings: ReadonlyMap<string, Value>, mayBeSkipped: boolean): void {
  for (const [name, value] of bindings) {
    const before = mayBeSkipped ? walk.scope.own(name) : undefined;
    walk.scope.set(name, before ? join(value, before) : value);
  }
}
