// The modules whose weights an optimizer was given: `net.parameters()`, groups of them, lists put together, filtered.

import type { Value } from '../../flow/values/value';

/** Each once, in the order in which they are given. */
export function modulesGiven(given: readonly (Value | undefined)[]): readonly Value[] {
  const found = new Set<Value>();
  const seen = new Set<Value>();
  for (const value of given) collect(value, found, seen);
  return [...found];
}

const MOST = 200;

function collect(value: Value | undefined, found: Set<Value>, seen: Set<Value>): void {
  if (value === undefined || seen.has(value) || seen.size > MOST) return;
  seen.add(value);
  const all = (values: Iterable<Value | undefined>) => {
    for (const each of values) collect(each, found, seen);
  };
  switch (value.kind) {
    case 'instance':
      found.add(value);
      return;
    case 'external': {
      if (OF_MODULE.test(value.path) && value.origin?.kind === 'external') {
        const module = value.origin.origin;
        if (module) found.add(module);
        return;
      }
      if (LAYER.test(value.path)) {
        found.add(value);
        return;
      }
      all([...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])]);
      if (value.arguments === undefined || /\]$/.test(value.path)) collect(value.origin, found, seen);
      return;
    }
    case 'sequence':
      all(value.items ?? [value.element]);
      collect(value.library, found, seen);
      return;
    case 'mapping':
      collect(value.entries.get('params'), found, seen);
      return;
    case 'choice':
      all(value.options);
  }
}

const OF_MODULE = /\.(named_)?parameters\(\)$/;
const LAYER = /^torch\.nn\.(\w+\.)*[A-Z]\w*\(\)$/;
