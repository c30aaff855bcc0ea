// What a mapping holds: which keys, how many, and what stands under one that is not among them.

import { exactly, type Range } from '../../base/range';
import { constant, sequence, UNKNOWN } from './construct';
import { join, joinAll } from './join';
import type { InstanceValue, MappingValue, Value } from './value';

/** Begins the name of a key that is no text: no key of a program begins so. */
const NO_TEXT = '\0';

/** The name an entry goes by: a text is its own; `1`, `1.0` and `True` are one key, `"1"` another; so are tuples. */
export function keyOf(key: Value | undefined): string | undefined {
  return nameOf(key, 0);
}

function nameOf(key: Value | undefined, depth: number): string | undefined {
  if (key?.kind === 'instance') {
    const items = fieldsOf(key);
    return items && nameOf(sequence(items, UNKNOWN), depth);
  }
  if (key?.kind === 'sequence') {
    if (!key.items || key.items.length > LONGEST_TUPLE || depth > DEEPEST_TUPLE) return undefined;
    const names = key.items.map((item) => nameOf(item, depth + 1));
    return names.includes(undefined) ? undefined : NO_TEXT + JSON.stringify(names);
  }
  if (key?.kind !== 'constant') return undefined;
  const { value } = key;
  if (typeof value === 'string') return value.startsWith(NO_TEXT) ? undefined : value;
  return value === null ? `${NO_TEXT}None` : `${NO_TEXT}${Number(value)}`;
}

/** What a named tuple holds in order: it equals the plain tuple of the same. Other objects equal but themselves. */
function fieldsOf({ class: type, attributes }: InstanceValue): readonly Value[] | undefined {
  if (!type.bases.some((base) => base.kind === 'external' && base.path === 'typing.NamedTuple')) return undefined;
  return type.definition.body.flatMap((one) => {
    const [field] = one.kind === 'assign' && one.annotation ? one.targets : [];
    return field?.kind === 'name' ? [attributes.own(field.name) ?? type.scope.own(field.name) ?? UNKNOWN] : [];
  });
}

const LONGEST_TUPLE = 16;
/** A tuple of itself, of itself and so on is short in the code and has no end of a name. */
const DEEPEST_TUPLE = 3;

/** The key that goes by a name. */
export function keyNamed(name: string): Value {
  if (!name.startsWith(NO_TEXT)) return constant(name);
  const rest = name.slice(NO_TEXT.length);
  if (rest === 'None') return constant(null);
  if (!rest.startsWith('[')) return constant(Number(rest));
  const items = (JSON.parse(rest) as readonly string[]).map(keyNamed);
  return sequence(items, joinAll(items));
}

/** How many keys there are; undefined when the code does not tell. */
export function sizeOf(value: MappingValue): Range | undefined {
  return value.size ?? (value.isComplete ? exactly(value.entries.size) : undefined);
}

/** Each key as a value, where all are known and surely there. */
export function keysOf(value: MappingValue): readonly Value[] | undefined {
  return value.isComplete && value.size === undefined ? [...value.entries.keys()].map(keyNamed) : undefined;
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
