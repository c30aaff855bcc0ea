// Looks up members of classes written in this file: in the class, in its bases here, and what a library base gives.

import { external, UNKNOWN } from './construct';
import { optionsOf } from './join';
import type { ClassValue, Value } from './value';

/** The library classes that a class inherits from, nearest first, through bases written in this file. */
export function libraryBasesOf(value: ClassValue): readonly string[] {
  const paths: string[] = [];
  const seen = new Set<ClassValue>();
  const visit = (at: ClassValue): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const base of at.bases) {
      for (const option of optionsOf(base)) {
        if (option.kind === 'external') paths.push(option.path);
        else if (option.kind === 'class') visit(option);
      }
    }
  };
  visit(value);
  return paths;
}

/** Looks a member up in the class and its bases written in this file. */
export function memberOf(value: ClassValue, name: string, depth = 0): Value | undefined {
  const own = value.scope.own(name);
  if (own || depth > 20) return own;
  for (const base of value.bases) {
    for (const option of optionsOf(base)) {
      const found = option.kind === 'class' ? memberOf(option, name, depth + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** What a library base provides under that name, as an external of its instance. */
export function inheritedMember(value: ClassValue, self: Value, name: string): Value {
  const base = libraryBasesOf(value)[0];
  if (base === undefined) return UNKNOWN;
  return external(`${base}().${name}`, self);
}
