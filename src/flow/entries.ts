// What a mapping holds: which keys, how many, and what stands under one that is not among them.

import { exactly, type Range } from '../base/range';
import { constant, UNKNOWN } from './construct';
import { join, joinAll } from './join';
import type { MappingValue, Value } from './value';

/** The name an entry goes by; `1`, `1.0` and `True` are one key. */
export function keyOf(key: Value | undefined): string | undefined {
  if (key?.kind !== 'constant') return undefined;
  return String(typeof key.value === 'boolean' ? Number(key.value) : key.value);
}

/** How many keys there are; undefined when the code does not tell. */
export function sizeOf(value: MappingValue): Range | undefined {
  return value.size ?? (value.isComplete ? exactly(value.entries.size) : undefined);
}

/** Each key as a value, where all are known and surely there. */
export function keysOf(value: MappingValue): readonly Value[] | undefined {
  return value.isComplete && value.size === undefined
    ? [...value.entries.keys()].map((key) => constant(key))
    : undefined;
}

/** What `mapping[key]` gives where the key is not among the known. */
export function missingOf(value: MappingValue): Value {
  const other = value.missing ?? UNKNOWN;
  return value.others ? join(value.others, other) : other;
}

/** What covers all values of a mapping, and besides them what is given; of very many, only that they may be anything. */
export function anyOf({ entries }: MappingValue, ...more: readonly Value[]): Value {
  return entries.size > MOST_JOINED ? UNKNOWN : joinAll([...entries.values(), ...more]);
}

const MOST_JOINED = 64;
