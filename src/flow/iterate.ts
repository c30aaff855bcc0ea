// What a loop over a value does: how many turns, and what its variable holds in each.

import { exactly, type Range } from '../base/range';
import { constant, external, UNKNOWN, UNKNOWN_LENGTH } from './construct';
import { joinAll } from './join';
import type { Value } from './value';

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
      const keys = [...value.entries.keys()].map((key) => constant(key));
      if (!value.isComplete) return open(UNKNOWN, undefined);
      return {
        length: exactly(keys.length),
        isLengthKnown: true,
        element: joinAll(keys),
        items: keys,
        label: undefined,
      };
    }
    case 'constant':
      if (typeof value.value === 'string') {
        return {
          length: exactly(value.value.length),
          isLengthKnown: true,
          element: UNKNOWN,
          items: undefined,
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
    case 'external':
      return open(external(`${value.path}[]`, value, undefined, value.span), undefined);
    case 'unknown':
      return open(UNKNOWN, value.label);
    default:
      return open(UNKNOWN, undefined);
  }
}

function open(element: Value, label: string | undefined): Iteration {
  return { length: UNKNOWN_LENGTH, isLengthKnown: false, element, items: undefined, label };
}
