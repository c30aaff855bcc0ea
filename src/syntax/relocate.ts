// A program whose places lie elsewhere in the numbering of places (`base/numbering.ts`): a copy, so that one parse
// serves the file itself and all who import it.

import type { Program } from './program';

/** Every `start` and `end` moved by `offset`. What was shared stays shared; any depth of nesting will do. */
export function relocate(program: Program, offset: number): Program {
  const copies = new Map<object, object>();
  const waiting: [source: object, copy: Record<string, unknown>][] = [];
  const copyOf = (source: object): object => {
    const known = copies.get(source);
    if (known !== undefined) return known;
    const copy: object = Array.isArray(source) ? new Array(source.length) : {};
    copies.set(source, copy);
    waiting.push([source, copy as Record<string, unknown>]);
    return copy;
  };
  const moved = copyOf({ ...program, comments: [] });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [source, copy] = next;
    for (const [key, value] of Object.entries(source)) {
      const isPlace = (key === 'start' || key === 'end') && typeof value === 'number';
      // Sets are of names, which lie nowhere.
      const isCopied = typeof value === 'object' && value !== null && !(value instanceof Set);
      copy[key] = isPlace ? value + offset : isCopied ? copyOf(value) : value;
    }
  }
  return moved as Program;
}
