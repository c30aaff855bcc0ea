// What makes mappings: `dict(…)`, `dict.fromkeys(…)`, `defaultdict(…)`, `Counter(…)`.

import { iterate } from '../loops/iterate';
import { constant, mapping, UNKNOWN, unmeasured } from './construct';
import { distinct } from './distinct';
import { keyOf } from './entries';
import type { Arguments, MappingValue, SequenceValue, Value } from './value';

export function dictOf(given: Arguments): MappingValue {
  const base = given.positional[0];
  if (base === undefined) return mapping(new Map(given.named), !given.hasUnknownRest);
  if (base.kind === 'mapping') {
    const isSure = base.isComplete && !base.size;
    return mapping(new Map([...base.entries, ...given.named]), isSure);
  }
  const pairs = base.kind === 'sequence' ? base.items : undefined;
  const entries = pairs?.map(pairOf);
  return entries?.every((entry) => entry !== undefined)
    ? mapping(new Map([...entries, ...given.named]))
    : mapping(new Map(given.named), false);
}

function pairOf(value: Value): readonly [string, Value] | undefined {
  const [key, held] = (value.kind === 'sequence' ? value.items : undefined) ?? [];
  const name = keyOf(key);
  return name === undefined || !held ? undefined : [name, held];
}

/** `dict.fromkeys(keys, value)`. */
export function fromKeys(given: Arguments): MappingValue {
  const [from, value] = given.positional;
  return overKeys(distinct(iterate(from ?? UNKNOWN)), value ?? constant(null));
}

function overKeys(keys: SequenceValue, value: Value): MappingValue {
  if (!keys.items) return { ...mapping(new Map(), false), size: keys.isLengthKnown ? keys.length : undefined };
  return mapping(new Map(keys.items.map((key) => [keyOf(key) ?? '', value])));
}

/** `defaultdict(list)`: what a key gives that is not there yet. */
export function withMissing(given: Arguments): MappingValue {
  const [factory, ...rest] = given.positional;
  return { ...dictOf({ ...given, positional: rest }), missing: madeBy(factory) };
}

/** Lists that come to be in this way grow one by one; how long each gets, nobody keeps track of. */
function madeBy(factory: Value | undefined): Value {
  if (factory?.kind !== 'external') return UNKNOWN;
  switch (factory.path) {
    case 'builtins.int':
    case 'builtins.float':
      return constant(0);
    case 'builtins.str':
      return constant('');
    case 'builtins.list':
    case 'builtins.set':
    case 'collections.deque':
      return unmeasured(UNKNOWN);
    case 'builtins.dict':
      return mapping(new Map(), false);
    default:
      return UNKNOWN;
  }
}

/** `Counter(words)`: how often each occurs is not counted. */
export function counted(given: Arguments): MappingValue {
  const [from] = given.positional;
  const keys = from ? overKeys(distinct(iterate(from)), UNKNOWN) : dictOf(given);
  return { ...keys, missing: constant(0) };
}
