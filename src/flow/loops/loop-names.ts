// What a loop makes of names, where one turn stands for all.

import type { For, While } from '../../syntax/program';
import { constant, NOTHING, NUMBER, UNKNOWN, unmeasured } from '../values/construct';
import { join, joinAll } from '../values/join';
import type { SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { assignedIn, EMPTY, literalsIn } from './loop-shape';
import { isSimple } from './perhaps-set';

/** Names that a turn changes hold, at the start of a turn, what they held before or anything a turn left there. */
export function widen(walk: Walk, loop: For | While): void {
  for (const name of assignedIn(loop)) {
    const value = walk.scope.own(name);
    if (value === undefined || value.kind === 'external' || value.kind === 'instance') continue;
    if (value.kind === 'function' || value.kind === 'class') continue;
    walk.scope.set(name, asAnyTurnFinds(walk, value, literalsIn(loop, name)));
  }
}

/** What a name holds as a turn begins, of what it held before the loop and the literals that turns put there. */
function asAnyTurnFinds(walk: Walk, value: Value, put: ReturnType<typeof literalsIn>): Value {
  if (value.kind === 'constant' && typeof value.value === 'number') return NUMBER;
  if (put === undefined) return join(value, UNKNOWN);
  if (put.every((one) => one !== EMPTY)) return join(value, joinAll(put.map((one) => constant(one))));
  return value.kind === 'sequence' && put.length === 1 ? refilled(walk, value) : join(value, UNKNOWN);
}

/** A list that turns fill and begin anew, `batch = []`: of any length, and of what they put into it. */
function refilled(walk: Walk, before: SequenceValue): Value {
  const element = before.length.high === 0 ? NOTHING : before.element;
  return { ...unmeasured(element, before.label), form: before.form, identity: { madeIn: walk.context } };
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

/**
 * What a turn bound; where the loop may not run at all, what was bound before may still hold. Of a loop that is told
 * as if it ran once, only flags and numbers.
 */
export function putTurn(walk: Walk, bindings: ReadonlyMap<string, Value>, mayBeSkipped: boolean | 'untold'): void {
  for (const [name, value] of bindings) {
    const before = mayBeSkipped ? walk.scope.own(name) : undefined;
    const holds = before && (mayBeSkipped === true || (isSimple(before) && isSimple(value)));
    walk.scope.set(name, holds ? join(value, before) : value);
  }
}
