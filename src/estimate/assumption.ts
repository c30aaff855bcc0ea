// Short ways to write down what a figure rests on.

import type { Known } from '../recognise/workload';
import type { Assumption } from './footprint';
import { formatNumber } from './format';

export function note(what: string, value: string, from: Assumption['from'], source: string): Assumption {
  return { what, value, from, source };
}

/** A size that the code tells, the library takes where nothing is said, or the recogniser had to guess. */
export function noteOf(what: string, { value, certainty, from }: Known, unit = ''): Assumption {
  const written = `${formatNumber(value)}${unit}`;
  if (from === 'library default')
    return note(what, written, 'default', 'what the library takes where nothing is said');
  if (from.startsWith('option ')) return note(what, written, 'setting', from);
  if (certainty === 'guess') return note(what, written, 'default', from);
  return note(what, written, 'code', from === 'code' ? 'told by the code' : from);
}

/** The same thing said twice is said once; the first wins. */
export function withoutRepeats(assumptions: readonly Assumption[]): readonly Assumption[] {
  const seen = new Set<string>();
  return assumptions.filter(({ what, value }) => {
    const key = `${what}|${value}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
