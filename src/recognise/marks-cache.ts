// Whether a call asks its provider to keep the prompt: `cache_control` among its arguments, however deep in messages.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';

/** Arguments that cannot be seen mark nothing here. */
export function marksCache({ arguments: { positional, named } }: CallFact): boolean {
  return named.has('cache_control') || [...positional, ...named.values()].some((value) => mentions(value, 6));
}

function mentions(value: Value, depth: number): boolean {
  if (depth === 0) return false;
  switch (value.kind) {
    case 'mapping':
      if (value.entries.has('cache_control')) return true;
      return [...value.entries.values()].some((entry) => mentions(entry, depth - 1));
    case 'sequence':
      return (value.items ?? [value.element]).some((item) => mentions(item, depth - 1));
    case 'choice':
      return value.options.some((option) => mentions(option, depth - 1));
    default:
      return false;
  }
}
