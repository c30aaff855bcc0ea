// Names and what they hold, nested as the language nests them. The one mutable thing in flow: the interpreter
// writes while it walks, branches work on copies that are joined again.

import type { Ledger } from './programs/ledger';
import type { Home } from './programs/module';
import type { Value } from './values/value';

export class Scope {
  readonly parent: Scope | undefined;
  /** The outermost scope around this one: that of the module, unless these are an object's attributes. */
  readonly module: Scope;
  /** Set for the scope of a module. */
  home: Home | undefined;
  readonly #ledger: Ledger;
  readonly #values = new Map<string, Value>();
  /** What each name held before the branch at hand changed it, innermost branch last. */
  readonly #layers: Map<string, Value | undefined>[] = [];
  #redirects: Map<string, Scope> | undefined;
  #perhaps: Set<string> | undefined;
  readonly #age: number;

  constructor(parent: Scope | undefined, ledger: Ledger) {
    this.parent = parent;
    this.module = parent?.module ?? this;
    this.#ledger = ledger;
    this.#age = ledger.scopes++;
  }

  /** What the name holds here or further out; undefined when nobody bound it. */
  get(name: string): Value | undefined {
    return this.#values.get(name) ?? this.parent?.get(name);
  }

  own(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    this.#remember(name);
    const { journal, isOpen } = this.#ledger;
    if (journal?.isOpen || isOpen) {
      const before = this.#values.get(name);
      journal?.note({ scope: this, name, before });
      if (isOpen) this.#ledger.note(this, name, before);
    }
    this.#values.set(name, value);
  }

  /** What holds a value here may not be there at all: only one arm of a decision sets it. */
  mayLack(name: string): boolean {
    return this.#perhaps?.has(name) ?? false;
  }

  noteMayLack(name: string): void {
    this.#perhaps ??= new Set();
    this.#perhaps.add(name);
  }

  /** Takes a change back, as if it had never been: for the ledger alone. */
  restore(name: string, before: Value | undefined): void {
    if (before === undefined) this.#values.delete(name);
    else this.#values.set(name, before);
  }

  /** Where an assignment binds: here, unless `global` or `nonlocal` sent the name elsewhere. */
  ownerOf(name: string): Scope {
    return this.#redirects?.get(name) ?? this;
  }

  assign(name: string, value: Value): void {
    this.ownerOf(name).set(name, value);
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

  /** Whether it was there when so many scopes had been made; those of other modules always were. */
  isOlderThan(age: number, ledger: Ledger): boolean {
    return this.#ledger !== ledger || this.#age < age;
  }

  names(): IterableIterator<string> {
    return this.#values.keys();
  }

  /** Starts a branch: what is bound from here on can be taken back. Costs only what the branch changes. */
  branch(): void {
    this.#layers.push(new Map());
  }

  /** Ends the innermost branch and takes back what it bound; gives the bindings, to be joined or put back. */
  rollback(): ReadonlyMap<string, Value> {
    const layer = this.#layers.pop();
    const changed = new Map<string, Value>();
    if (!layer) return changed;
    for (const [name, before] of layer) {
      const after = this.#values.get(name);
      if (after !== undefined) changed.set(name, after);
      this.restore(name, before);
    }
    return changed;
  }

  #remember(name: string): void {
    // Asked for at -1, an empty array is searched for a property of that name.
    if (this.#layers.length === 0) return;
    const layer = this.#layers[this.#layers.length - 1];
    if (layer && !layer.has(name)) layer.set(name, this.#values.get(name));
  }
}
