// What a loop makes of names, where one turn stands for all.

import type { For, While } from '../../syntax/program';
import { constant, UNKNOWN } from '../values/construct';
import { join, joinAll } from '../values/join';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import { assignedIn, literalsIn } from './loop-shape';

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

/** Runs a turn; where a way through it ends early, its names hold what that way left or what the end did. */
export function withJumps<T>(walk: Walk, loop: For | While, turn: () => T): T {
  const outer = walk.jumps;
  const ways: ReadonlyMap<string, Value>[] = [];
  walk.jumps = { names: assignedIn(loop), ways };
  const result = turn();
  walk.jumps = outer;
  for (const way of ways)
    for (const [name, value] of way) {
      const known = walk.scope.own(name);
      if (known !== value) walk.scope.set(name, known ? joinAside(known, value) : value);
    }
  return result;
}

/** What holds on the expected path, or on a side way. */
function joinAside(main: Value, aside: Value): Value {
  const isMoved = main.kind === 'sequence' && aside.kind === 'sequence' && main.identity === aside.identity;
  const joined = join(main, aside);
  if (!isMoved || joined.kind !== 'sequence') return joined;
  return { ...joined, length: { ...joined.length, best: Math.max(main.length.best, aside.length.best) } };
}

/** What a turn bound; where the loop may not run at all, what was bound before may still hold. */
export function putTurn(walk: Walk, bindings: ReadonlyMap<string, Value>, mayBeSkipped: boolean): void {
  for (const [name, value] of bindings) {
    const before = mayBeSkipped ? walk.scope.own(name) : undefined;
    walk.scope.set(name, before ? join(value, before) : value);
  }
}
