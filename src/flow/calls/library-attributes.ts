// What the program sets on objects of libraries: `args.lr`, `Settings.llm`, `openai.base_url`. Such an object is known
// by its path and by where it was made.

import { type Journal, NotedMap } from '../loops/journal';
import type { ExternalValue, Value } from '../values/value';

/** By the object's identity: `openai@`, `argparse.ArgumentParser().parse_args()@120`. */
export class LibraryAttributes extends NotedMap<string, Map<string, Value>> {
  readonly #journal: Journal;
  /** Of all that anything was ever set on: most objects are asked for attributes that nobody set. */
  readonly #paths = new Set<string>();

  constructor(journal: Journal) {
    super(journal);
    this.#journal = journal;
  }

  override set(identity: string, attributes: Map<string, Value>): this {
    this.#paths.add(identity.slice(0, identity.lastIndexOf('@')));
    return super.set(identity, attributes);
  }

  /** What was set on it, if anything was. */
  on(object: ExternalValue): ReadonlyMap<string, Value> | undefined {
    return this.#paths.has(object.path) ? this.get(identityOf(object)) : undefined;
  }

  /** To set more on it. */
  of(object: ExternalValue): Map<string, Value> {
    const identity = identityOf(object);
    const known = this.get(identity);
    if (known) return known;
    const attributes = new NotedMap<string, Value>(this.#journal);
    this.set(identity, attributes);
    return attributes;
  }
}

function identityOf({ path, span }: ExternalValue): string {
  return `${path}@${span?.start ?? ''}`;
}
