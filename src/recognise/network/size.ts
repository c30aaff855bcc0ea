// Sizes of layers as the code writes them: a number, one of several, a tuple for each side. Sums and products keep the
// span of what they are made of, and are as sure as their least sure part.

import { type Certainty, weakest } from '../../base/certainty';
import { exactly, type Range } from '../../base/range';
import type { Arguments, Value } from '../../flow/values/value';
import { toNumber } from '../read';
import { readArgument } from '../source';

/** `toSize(768)`; low and high differ where the code allows several. */
export interface Size {
  readonly value: Range;
  readonly certainty: Certainty;
}

export const NONE: Size = { value: exactly(0), certainty: 'exact' };

export function size(value: number): Size {
  return { value: exactly(value), certainty: 'exact' };
}

export function plus(...parts: readonly Size[]): Size {
  return parts.reduce((all, part) => combine(all, part, (left, right) => left + right), NONE);
}

/** Sizes are never negative, so the ends multiply as they are. */
export function times(...parts: readonly Size[]): Size {
  return parts.reduce((all, part) => combine(all, part, (left, right) => left * right), size(1));
}

export function negative({ value: { low, best, high }, certainty }: Size): Size {
  return { value: { low: -high, best: -best, high: -low }, certainty };
}

export function dividedBy(left: Size, right: Size): Size {
  const { low, best, high } = right.value;
  if (low <= 0) return left;
  return times(left, { value: { low: 1 / high, best: 1 / best, high: 1 / low }, certainty: right.certainty });
}

function combine(left: Size, right: Size, by: (left: number, right: number) => number): Size {
  const [one, other] = [left.value, right.value];
  return {
    value: { low: by(one.low, other.low), best: by(one.best, other.best), high: by(one.high, other.high) },
    certainty: weakest(left.certainty, right.certainty),
  };
}

/** One number; of a tuple or a list, all of them multiplied: `(3, 3)` is 9. */
export function productOf(value: Value | undefined): Size | undefined {
  if (value?.kind === 'sequence') {
    if (value.items === undefined) return undefined;
    const parts = value.items.map(productOf);
    return parts.every((part) => part !== undefined) ? times(...(parts as Size[])) : undefined;
  }
  const known = value && toNumber(value);
  return known && { value: known.value, certainty: known.certainty };
}

/** What a layer was made with, by its parameters' names in the order in which they may be given. */
export class Given {
  readonly #arguments: Arguments;
  readonly #names: readonly string[];

  constructor(given: Arguments, names: string) {
    this.#arguments = given;
    this.#names = names.split(' ');
  }

  value(name: string): Value | undefined {
    return readArgument(this.#arguments, name) ?? this.#arguments.positional[this.#names.indexOf(name)];
  }

  /** Undefined where the code does not tell it, and nothing is taken in its place. */
  size(name: string, taken?: number): Size | undefined {
    const value = this.value(name);
    if (value === undefined || isNothing(value)) return taken === undefined ? undefined : size(taken);
    return productOf(value);
  }

  /** A number for each of `sides`: `3` is `(3, 3)`. */
  area(name: string, sides: number, taken?: number): Size | undefined {
    const value = this.value(name);
    const one = this.size(name, taken);
    return one && (value?.kind === 'sequence' ? one : times(...Array.from({ length: sides }, () => one)));
  }

  /** 1 where it is on, 0 where it is off; between where the code does not tell. */
  flag(name: string, taken: boolean): Size {
    const value = this.value(name);
    if (value === undefined) return size(taken ? 1 : 0);
    return flagOf(value);
  }

  /** True where more may be given than is seen. */
  get hasMore(): boolean {
    return this.#arguments.hasUnknownRest;
  }
}

function flagOf(value: Value): Size {
  if (value.kind === 'constant') {
    const certainty = value.default === undefined ? 'exact' : 'likely';
    return { value: exactly(value.value ? 1 : 0), certainty };
  }
  if (value.kind !== 'choice') return EITHER;
  const options = value.options.map(flagOf);
  const low = Math.min(...options.map((option) => option.value.low));
  const high = Math.max(...options.map((option) => option.value.high));
  return { value: { low, best: options[0]?.value.best ?? high, high }, certainty: 'likely' };
}

const EITHER: Size = { value: { low: 0, best: 1, high: 1 }, certainty: 'guess' };

function isNothing(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}
