// What walks of other files change in the scopes of a module they share: noted while it happens, taken back when the
// walk is over, so that a module means the same to everybody who imports it.

import type { Journal } from '../loops/journal';
import type { Scope } from '../scope';
import type { Value } from '../values/value';

/** A value that a scope was given from outside its own module: `settings.MODEL = "gpt-4o"`. */
export interface Change {
  readonly scope: Scope;
  readonly name: string;
  /** What it held when the module that gave it was walked. */
  readonly before: Value | undefined;
  readonly value: Value;
}

export class Ledger {
  /** True from when the module itself has been walked: every change since then is somebody else's. */
  isOpen = false;
  /** How many scopes it was given. */
  scopes = 0;
  /** Of the walk under way, which may give up what it tries. */
  journal: Journal | undefined;
  readonly #waiting: (() => void)[] = [];
  #befores: { readonly scope: Scope; readonly name: string; readonly value: Value | undefined }[] = [];

  open(): void {
    this.isOpen = true;
    for (const then of this.#waiting.splice(0)) then();
  }

  /** Done when the module has been walked: by one that it imports and that imports it back. */
  whenOpen(then: () => void): void {
    this.#waiting.push(then);
  }

  note(scope: Scope, name: string, before: Value | undefined): void {
    this.#befores.push({ scope, name, value: before });
  }

  /** Restores what was there before, and gives what was changed. */
  takeBack(): readonly Change[] {
    const changes: (Change & { before: Value | undefined })[] = [];
    const befores = this.#befores;
    if (befores.length === 0) return changes;
    this.#befores = [];
    for (let i = befores.length - 1; i >= 0; i--) {
      const { scope, name, value: before } = befores[i] as (typeof befores)[number];
      const after = scope.own(name);
      const known = changes.find((change) => change.scope === scope && change.name === name);
      if (known) known.before = before;
      else if (after !== undefined) changes.push({ scope, name, before, value: after });
      scope.restore(name, before);
    }
    return changes;
  }
}
