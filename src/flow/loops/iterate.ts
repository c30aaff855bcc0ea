// What a loop over a value does: how many turns, and what its variable holds in each.

import { exactly, type Range } from '../../base/range';
import { isEnum } from '../calls/enumeration';
import { constant, external, UNKNOWN, UNKNOWN_LENGTH } from '../values/construct';
import { keyNamed, keysOf, sizeOf } from '../values/entries';
import { joinAll } from '../values/join';
import type { ClassValue, Value } from '../values/value';

/** Longer texts are not walked letter by letter. */
const MOST_CHARACTERS = 24;

export interface Iteration {
  readonly length: Range;
  readonly isLengthKnown: boolean;
  readonly element: Value;
  /** Each item in turn, where all are written out. */
  readonly items: readonly Value[] | undefined;
  readonly label: string | undefined;
  readonly lengthDefault?: string | undefined;
}

export function iterate(value: Value): Iteration {
  switch (value.kind) {
    case 'sequence': {
      const { length, isLengthKnown, element, items, label, lengthDefault } = value;
      return { length, isLengthKnown, element, items, label, lengthDefault };
    }
    case 'mapping': {
      const items = keysOf(value);
      const length = sizeOf(value);
      if (!length) return open(UNKNOWN, undefined);
      const keys = value.isComplete && value.entries.size <= 64 ? [...value.entries.keys()] : [];
      const element = joinAll(keys.map(keyNamed));
      return { length, isLengthKnown: true, element, items, label: undefined };
    }
    case 'constant':
      if (typeof value.value === 'string') {
        const items =
          value.value.length <= MOST_CHARACTERS ? [...value.value].map((letter) => constant(letter)) : undefined;
        return {
          length: exactly(items?.length ?? value.value.length),
          isLengthKnown: true,
          element: items && items.length <= 12 ? joinAll(items) : UNKNOWN,
          items,
          label: undefined,
        };
      }
      return open(UNKNOWN, undefined);
    case 'choice': {
      const options = value.options.map(iterate);
      const known = options.filter((option) => option.isLengthKnown);
      const element = joinAll(options.map((option) => option.element));
      if (known.length < options.length) return open(element, undefined);
      return {
        length: {
          low: Math.min(...known.map((option) => option.length.low)),
          best: known.reduce((total, option) => total + option.length.best, 0) / known.length,
          high: Math.max(...known.map((option) => option.length.high)),
        },
        isLengthKnown: true,
        element,
        items: undefined,
        label: undefined,
      };
    }
    case 'class':
      return membersOf(value);
    case 'external':
      return open(external(`${value.path}[]`, value, undefined, value.span), undefined);
    case 'unknown':
      return open(UNKNOWN, value.label);
    default:
      return open(UNKNOWN, undefined);
  }
}

/** `for member in Color`: the constants of an enumeration, in order. */
function membersOf(value: ClassValue): Iteration {
  if (!isEnum(value)) return open(UNKNOWN, undefined);
  const items: Value[] = [];
  for (const name of value.scope.names()) {
    const member = value.scope.own(name);
    if (member && member.kind !== 'function' && !name.startsWith('_')) items.push(member);
  }
  const element = items.length <= 12 ? joinAll(items) : UNKNOWN;
  return { length: exactly(items.length), isLengthKnown: true, element, items, label: undefined };
}

function open(element: Value, label: string | undefined): Iteration {
  return { length: UNKNOWN_LENGTH, isLengthKnown: false, element, items: undefined, label };
}
