// Numbers and flags that what follows a possible jump sets: where the jump is taken they
// are what they were. `if skip(x): continue`, then `self.count += 1`.

import { join } from '../values/join';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import type { Write } from './journal';

/** Begins what runs perhaps; `end` joins what it set with what was there. */
export function beginPerhaps(walk: Walk): { readonly end: () => void } {
  const { journal } = walk;
  const mark = journal.begin();
  return {
    end: () => {
      const first = new Map<Write['scope'], Map<string, Value>>();
      journal.tellWrites(mark, ({ scope: at, name, before }) => {
        if (!isSimple(before)) return;
        const names = first.get(at) ?? new Map<string, Value>();
        first.set(at, names);
        if (!names.has(name)) names.set(name, before);
      });
      journal.keep();
      for (const [at, names] of first)
        for (const [name, before] of names) {
          const after = at.own(name);
          if (after !== undefined && after !== before && isSimple(after)) at.set(name, join(before, after));
        }
    },
  };
}

/** A number or a flag, or one of several: what is filled in later (`self.client = None`) is told as filled. */
export function isSimple(value: Value | undefined): value is Value {
  if (value?.kind === 'choice') return value.options.every((one) => one.kind === 'unknown' || isSimple(one));
  return value?.kind === 'constant' && (typeof value.value === 'number' || typeof value.value === 'boolean');
}
