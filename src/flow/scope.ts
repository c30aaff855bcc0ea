// Names and what they hold, nested as the language nests them. The one mutable thing in flow: the interpreter
// writes while it walks, branches work on copies that are joined again.

import type { Value } from './value';

export class Scope {
  readonly parent: Scope | undefined;
  #values = new Map<string, Value>();
  #redirects: Map<string, Scope> | undefined;

  constructor(parent: Scope | undefined) {
    this.parent = parent;
  }

  /** What the name holds here or further out; undefined when nobody bound it. */
  get(name: string): Value | undefined {
    return this.#values.get(name) ?? this.parent?.get(name);
  }

  own(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** What an assignment does: binds here, unless `global` or `nonlocal` sent the name elsewhere. */
  assign(name: string, value: Value): void {
    const target = this.#redirects?.get(name);
    if (target) target.set(name, value);
    else this.#values.set(name, value);
  }

  /** `global name`, `nonlocal name`: assignments go to that scope, or to the nearest further out that has the name. */
  redirect(name: string, to: Scope | undefined): void {
    let target = to;
    while (target?.parent && target.own(name) === undefined) target = target.parent;
    const owner = target?.own(name) !== undefined ? target : to;
    if (!owner || owner === this) return;
    this.#redirects ??= new Map();
    this.#redirects.set(name, owner);
  }

  names(): IterableIterator<string> {
    return this.#values.keys();
  }

  /** A copy of this scope's own names, to be put back or joined after a branch. */
  snapshot(): ReadonlyMap<string, Value> {
    return new Map(this.#values);
  }

  restore(snapshot: ReadonlyMap<string, Value>): void {
    this.#values = new Map(snapshot);
  }
}
