// A data set parted in two or more: by a fraction or a number of rows (`train_test_split`), or by given lengths
// (`random_split`).

import type { Range } from '../../base/range';
import type { Parts, Place } from '../../catalogue/known-call';
import { type Iteration, iterate } from '../loops/iterate';
import { firstAt, type Site } from '../place';
import { asNumber, mapping, repeated, sequence, UNKNOWN, unmeasured } from '../values/construct';
import type { SequenceValue, Value } from '../values/value';

export function partsOf(site: Site, parts: Parts, result: Value): Value {
  if (parts.lengths) return byLengths(site, parts.of, parts.lengths, result);
  const first = sizeAt(site, parts.first);
  const second = sizeAt(site, parts.second) ?? (first === undefined ? parts.default : undefined);
  const pieces = (source: Iteration) =>
    [0, 1].map((at) => piece(source, (total) => partSizes(total, first, second)[at], result));
  if (parts.names) {
    const whole = firstAt(site, parts.of);
    if (!whole) return result;
    const made = pieces(iterate(whole));
    return mapping(new Map(parts.names.map((name, at) => [name, made[at] ?? UNKNOWN])));
  }
  return sequence(
    site.given.positional.flatMap((source) => pieces(iterate(source))),
    UNKNOWN,
  );
}

/** What a call says of a part: rows from 1 on, else a share of the whole; undefined where it says nothing. */
export type PartSize = number | 'unknown' | undefined;

/**
 * The rows of two parts, of a whole of so many; undefined where they are not known. Of shares the first part is rounded
 * down and the second up, as scikit-learn and Hugging Face do: `partSizes(1797, undefined, 0.3)` is `[1257, 540]`.
 */
export function partSizes(
  total: number | undefined,
  first: PartSize,
  second: PartSize,
): readonly [number | undefined, number | undefined] {
  const rows = (size: PartSize, round: (share: number) => number) => {
    if (typeof size !== 'number' || size >= 1) return size;
    return total === undefined ? 'unknown' : round(size * total);
  };
  const [one, two] = [rows(first, Math.floor), rows(second, Math.ceil)];
  const besides = (other: PartSize): PartSize =>
    typeof other !== 'number' || total === undefined ? 'unknown' : Math.max(0, total - other);
  const known = (size: PartSize) => (typeof size === 'number' ? size : undefined);
  return [known(one ?? besides(two)), known(two ?? besides(one))];
}

function sizeAt(site: Site, places: readonly Place[] | undefined): PartSize {
  const value = firstAt(site, places);
  if (value === undefined || (value.kind === 'constant' && value.value === null)) return undefined;
  return asNumber(value) ?? 'unknown';
}

function byLengths(site: Site, of: readonly Place[], places: readonly Place[], result: Value): Value {
  const lengths = firstAt(site, places);
  const whole = firstAt(site, of);
  if (lengths?.kind !== 'sequence' || !lengths.items || !whole) return result;
  const sizes = lengths.items.map(asNumber);
  const sum = sizes.reduce<number>((all, size) => all + (size ?? Number.NaN), 0);
  const source = iterate(whole);
  // Shares are rounded down, and what is left over goes to the first ones, a row each.
  const isShares = Math.abs(sum - 1) < 1e-9 && sizes.length > 1;
  const shared = (total: number, at: number) => {
    const floors = sizes.map((size) => Math.floor((size ?? 0) * total));
    const left = total - floors.reduce((all, rows) => all + rows, 0);
    return (floors[at] ?? 0) + (at < left ? 1 : 0);
  };
  const size = (total: number | undefined, at: number) =>
    isShares ? (total === undefined ? undefined : shared(total, at)) : sizes[at];
  return sequence(
    sizes.map((_, at) => piece(source, (total) => size(total, at), result)),
    UNKNOWN,
  );
}

/** A part with as many rows as `sizeOf` makes of those of the whole. */
function piece(source: Iteration, sizeOf: (total: number | undefined) => number | undefined, result: Value): Value {
  const { element, label, isLengthKnown, length } = source;
  const [low, best, high] = [length.low, length.best, length.high].map((end) =>
    sizeOf(isLengthKnown ? end : undefined),
  );
  if (low === undefined || best === undefined || high === undefined || high < 1)
    return ofLibrary(unmeasured(element, label), result);
  const rows: Range = { low, best, high };
  return ofLibrary(repeated(element, rows, label), result);
}

/** What a library made, with where it was made. */
export function ofLibrary(value: SequenceValue, result: Value): SequenceValue {
  return result.kind === 'external' ? { ...value, library: result } : value;
}
