// What a walk changes outside its own stack, noted while an attempt is under way, so that the attempt can be given up
// as if it had never been. Costs nothing while no attempt is.

import type { Scope } from '../scope';
import type { Value } from '../values/value';

export class Journal {
  readonly #undos: ((() => void) | Write)[] = [];
  #attempts = 0;

  get isOpen(): boolean {
    return this.#attempts > 0;
  }

  note(undo: (() => void) | Write): void {
    if (this.isOpen) this.#undos.push(undo);
  }

  /** Begins an attempt; the mark tells it apart from those around it. */
  begin(): number {
    this.#attempts++;
    return this.#undos.length;
  }

  /** Ends the innermost attempt and lets what it did stand; an attempt around it may still take it back. */
  keep(): void {
    this.#attempts--;
    if (this.#attempts === 0) this.#undos.length = 0;
  }

  /** Ends the innermost attempt and takes back what it did, the latest first. */
  takeBack(mark: number): void {
    while (this.#undos.length > mark) {
      const undo = this.#undos.pop();
      if (typeof undo === 'function') undo();
      else undo?.scope.restore(undo.name, undo.before);
    }
    this.keep();
  }

  /** Tells the names that were given another value since the mark, the earliest first. */
  tellWrites(mark: number, tell: (write: Write) => void): void {
    for (let i = mark; i < this.#undos.length; i++) {
      const undo = this.#undos[i];
      if (typeof undo === 'object') tell(undo);
    }
  }
}

/** A name that was given another value, and what it held. */
export interface Write {
  readonly scope: Scope;
  readonly name: string;
  readonly before: Value | undefined;
}

/** A map whose changes can be taken back. */
export class NotedMap<Key, Held> extends Map<Key, Held> {
  readonly #journal: Journal;

  constructor(journal: Journal, entries: Iterable<readonly [Key, Held]> = []) {
    super();
    this.#journal = journal;
    for (const [key, value] of entries) super.set(key, value);
  }

  override set(key: Key, value: Held): this {
    if (this.#journal.isOpen) {
      const before = super.get(key);
      const isKnown = super.has(key);
      this.#journal.note(() => {
        if (isKnown) super.set(key, before as Held);
        else super.delete(key);
      });
    }
    return super.set(key, value);
  }
}

/** A set whose additions can be taken back. */
export class NotedSet<Item> extends Set<Item> {
  readonly #journal: Journal;

  constructor(journal: Journal) {
    super();
    this.#journal = journal;
  }

  override add(item: Item): this {
    if (!super.has(item)) this.#journal.note(() => super.delete(item));
    return super.add(item);
  }
}
