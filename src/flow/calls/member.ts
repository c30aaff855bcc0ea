// Looks up members of classes written in this file: in the class, in its bases here, and what a library base gives.

import { external, UNKNOWN } from '../values/construct';
import { optionsOf } from '../values/join';
import type { ClassValue, Value } from '../values/value';

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

/** The class and its bases written in this file, in the order in which Python looks members up (C3). */
export function lineageOf(value: ClassValue): readonly ClassValue[] {
  const known = lineages.get(value);
  if (known) return known;
  // A class that is its own base has no other.
  lineages.set(value, [value]);
  const bases = value.bases.flatMap((base) => optionsOf(base).filter((option) => option.kind === 'class'));
  const lineage = [value, ...mergedLineages([...bases.map(lineageOf), bases])];
  lineages.set(value, lineage);
  return lineage;
}

const lineages = new WeakMap<ClassValue, readonly ClassValue[]>();

function mergedLineages(given: readonly (readonly ClassValue[])[]): readonly ClassValue[] {
  const order: ClassValue[] = [];
  let lists = given.filter((list) => list.length > 0);
  while (lists.length > 0) {
    const isLater = (one: ClassValue) => lists.some((list) => list.indexOf(one) > 0);
    // Python refuses an order that contradicts itself; the first base is as good as any.
    const next = lists.map(([head]) => head).find((head) => head && !isLater(head)) ?? lists[0]?.[0];
    if (!next) break;
    order.push(next);
    lists = lists.map((list) => list.filter((one) => one !== next)).filter((list) => list.length > 0);
  }
  return order;
}

/** Looks a member up in the class and its bases written in this file; only behind one of them for `super()`. */
export function memberOf(value: ClassValue, name: string, behind?: ClassValue): Value | undefined {
  const lineage = lineageOf(value);
  for (const type of behind ? lineage.slice(lineage.indexOf(behind) + 1) : lineage) {
    const own = type.scope.own(name);
    if (own) return own;
  }
  return undefined;
}

/** What a library base provides under that name, as an external of its instance. */
export function inheritedMember(value: ClassValue, self: Value, name: string): Value {
  const base = libraryBasesOf(value)[0];
  if (base !== undefined) return external(`${base}().${name}`, self);
  return hasUnknownBase(value) ? external(`?.${name}`, self) : UNKNOWN;
}

/** What it is made of is not in sight: `class Net(Model)` in a part of a lesson that imports nothing. */
function hasUnknownBase(value: ClassValue): boolean {
  return lineageOf(value).some(({ bases }) => bases.some((base) => base.kind === 'unknown'));
}
