// A program whose places lie elsewhere in the numbering of places (`base/numbering.ts`): a copy, so that one parse
// serves the file itself and all who import it.

import type { Program } from './program';

/** Every `start` and `end` moved by `offset`. What was shared stays shared; any depth of nesting will do. */
export function relocate(program: Program, offset: number): Program {
  const copies = new Map<object, object>();
  const waiting: Record<string, unknown>[] = [];
  const copyOf = (source: object): object => {
    const known = copies.get(source);
    if (known !== undefined) return known;
    // Copied whole, a node keeps the layout that it was made with, and is read as fast.
    const copy = Array.isArray(source) ? source.slice() : { ...source };
    copies.set(source, copy);
    waiting.push(copy as Record<string, unknown>);
    return copy;
  };
  const moved = copyOf({ ...program, comments: [] });
  for (let copy = waiting.pop(); copy !== undefined; copy = waiting.pop()) {
    for (const key in copy) {
      const value = copy[key];
      if (typeof value === 'number') {
        if (key === 'start' || key === 'end') copy[key] = value + offset;
        // Sets are of names, which lie nowhere.
      } else if (typeof value === 'object' && value !== null && !(value instanceof Set)) copy[key] = copyOf(value);
    }
  }
  return moved as Program;
}
