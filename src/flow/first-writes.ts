// An attribute that an arm of a decision sets for the first time, on an object that was there before the decision: where
// the other arm is taken the object holds what it would hold unset. `if args.eval: config.EVAL = True` leaves the class's
// own `EVAL = False` as well.

import type { Expression } from '../syntax/program';
import { join } from './values/join';
import type { Value } from './values/value';

/** Where attributes are kept: the scope of an object, the map of what was set on one of a library. */
export interface Holder {
  get(name: string): Value | undefined;
  set(name: string, value: Value): unknown;
  /** Of objects, which may not have the name at all. */
  noteMayLack?(name: string): void;
}

interface FirstWrite {
  readonly holder: Holder;
  readonly name: string;
  /** What it holds where it is not set; undefined where it was set before, `none` where it is not there at all. */
  readonly unset: Value | 'none' | undefined;
}

/** One way through a decision: what was written in it, and whether the walk goes on behind it. */
export interface Arm {
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
}

/** Written where it is open whether the walk comes by, in the order of the walk. */
export class FirstWrites {
  readonly #writes: (FirstWrite | Holder)[] = [];

  get length(): number {
    return this.#writes.length;
  }

  note(holder: Holder, name: string, unset: FirstWrite['unset']): void {
    this.#writes.push({ holder, name, unset });
  }

  /** An object that is made in an arm is there only where the arm is taken. */
  made(holder: Holder): void {
    this.#writes.push(holder);
  }

  /** Behind a decision: what only some of its ways set may be unset. */
  settle(arms: readonly Arm[]): void {
    for (const arm of arms) {
      const others = arms.filter((other) => other !== arm && other.goesOn);
      for (const { holder, name, unset } of this.#in(arm)) {
        const now = holder.get(name);
        if (unset === undefined || now === undefined || this.#isMadeIn(holder, arm)) continue;
        if (others.every((other) => this.#isSetIn(holder, name, other))) continue;
        if (unset === 'none') holder.noteMayLack?.(name);
        else holder.set(name, arm.goesOn ? join(now, unset) : unset);
      }
    }
  }

  /** Behind what may not have run at all. */
  settleSince(from: number): void {
    const to = this.length;
    if (to === from) return;
    this.settle([
      { from, to, goesOn: true },
      { from: to, to, goesOn: true },
    ]);
  }

  /** Nobody stands in a decision any more. */
  clear(): void {
    this.#writes.length = 0;
  }

  *#in({ from, to }: Arm): Generator<FirstWrite> {
    for (let i = from; i < to; i++) {
      const write = this.#writes[i];
      if (write && 'holder' in write) yield write;
    }
  }

  #isMadeIn(holder: Holder, { from, to }: Arm): boolean {
    const at = this.#writes.indexOf(holder, from);
    return at >= 0 && at < to;
  }

  #isSetIn(holder: Holder, name: string, arm: Arm): boolean {
    for (const other of this.#in(arm)) if (other.holder === holder && other.name === name) return true;
    return false;
  }
}

/** `if args.model is None`, `if "key" not in config`, `if not self.path`: what is set then is what is missing otherwise. */
export function asksForMissing(test: Expression): boolean {
  if (test.kind === 'unary') return test.operator === 'not';
  if (test.kind !== 'binary') return false;
  if (test.operator === 'or' || test.operator === 'and')
    return asksForMissing(test.left) || asksForMissing(test.right);
  if (test.operator === 'not in') return true;
  if (test.operator !== 'is' && test.operator !== '==') return false;
  return [test.left, test.right].some((side) => side.kind === 'literal' && !side.value);
}
