// Short ways to write down what a figure rests on.

import type { Assumption } from './footprint';

export function note(what: string, value: string, from: Assumption['from'], source: string): Assumption {
  return { what, value, from, source };
}

/** The same thing said twice is said once; the first wins. */
export function withoutRepeats(assumptions: readonly Assumption[]): readonly Assumption[] {
  const seen = new Set<string>();
  return assumptions.filter(({ what, value }) => {
    const key = `${what}|${value}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
