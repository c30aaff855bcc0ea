// Reads what stands at a place of a call, by the place language of the signatures: `0`, `fn`, `1..`, `receiver`,
// `receiver:n_splits`, `callee:0`, `config.max`, `callee`.

import { add, exactly, isExact, type Range } from '../base/range';
import type { Amount, Place } from '../catalogue/known-call';
import { iterate } from './loops/iterate';
import { asNumber, constant, sequence } from './values/construct';
import { joinAll, optionsOf } from './values/join';
import { truthOf } from './values/truth';
import type { Arguments, InstanceValue, Value } from './values/value';

/** A call as a place is read from it. */
export interface Site {
  /** What is called, where it is the result of a call itself: `delayed(f)(x)`. */
  readonly callee?: Value;
  readonly path: string;
  readonly receiver: Value | undefined;
  readonly given: Arguments;
  /** How long an object of the program says it is; left out where nobody can ask it. */
  readonly measured?: ((object: InstanceValue) => Value | undefined) | undefined;
}

export function firstAt(site: Site, places: readonly Place[] | undefined): Value | undefined {
  for (const place of places ?? []) {
    const found = valueAt(site, place);
    if (found) return found;
  }
  return undefined;
}

export function valueAt(site: Site, place: Place): Value | undefined {
  if (place === 'receiver') return site.receiver;
  if (place === 'callee') return constant(site.path.slice(site.path.lastIndexOf('.') + 1));
  if (place.startsWith('receiver:')) return fromMaker(site.receiver, place.slice('receiver:'.length));
  if (place.startsWith('callee:')) return fromMaker(site.callee, place.slice('callee:'.length));
  return argumentAt(site.given, place);
}

/** An argument of the call that made the value, nearest first. */
function fromMaker(value: Value | undefined, place: Place): Value | undefined {
  for (let at: Value | undefined = value, depth = 0; at && depth < 40; depth++) {
    if (at.kind === 'choice') at = at.options[0];
    if (at?.kind === 'instance') return argumentAt(at.arguments, place);
    if (at?.kind !== 'external') return undefined;
    const found = at.arguments && argumentAt(at.arguments, place);
    if (found) return found;
    at = at.origin;
  }
  return undefined;
}

export function argumentAt(given: Arguments, place: Place): Value | undefined {
  if (/^\d+\.\.$/.test(place)) return restFrom(given, Number.parseInt(place, 10));
  const [head = '', ...keys] = place.split(/[.:]/);
  let value = /^\d+$/.test(head) ? given.positional[Number(head)] : given.named.get(head);
  for (const key of keys) value = value && keyOf(value, key);
  return value;
}

function restFrom(given: Arguments, from: number): Value | undefined {
  const rest = given.positional.slice(from);
  if (rest.length === 1) return rest[0];
  return rest.length === 0 ? undefined : sequence(rest, joinAll(rest));
}

/** A key of a mapping, an item of a list, or an argument of a configuration object that was built in place. */
function keyOf(value: Value, key: string): Value | undefined {
  if (value.kind === 'sequence' && /^\d+$/.test(key)) return value.items?.[Number(key)];
  if (value.kind === 'mapping') return value.entries.get(key);
  if (value.kind === 'instance') return value.attributes.own(key) ?? value.arguments.named.get(key);
  if (value.kind === 'external') return value.arguments && argumentAt(value.arguments, key);
  return undefined;
}

/** How many an amount is at this call; undefined when the code does not tell. */
export function measure(site: Site, amount: Amount): Range | undefined {
  const whole = measureWhole(site, amount);
  const divided = whole && divide(site, whole, amount);
  const most = amount.atMost && measure(site, amount.atMost);
  if (!divided) return undefined;
  if (!most) return amount.atMost ? { low: 0, best: divided.best, high: divided.high } : divided;
  return {
    low: Math.min(divided.low, most.low),
    best: Math.min(divided.best, most.best),
    high: Math.min(divided.high, most.high),
  };
}

function measureWhole(site: Site, amount: Amount): Range | undefined {
  if (amount.number !== undefined) return exactly(amount.number);
  if (amount.valueAt) {
    const value = firstAt(site, amount.valueAt);
    const numbers = value && numbersOf(value);
    // Less than none is how libraries write "no limit".
    if (value) return numbers && numbers.low >= 0 ? numbers : undefined;
    if (amount.default !== undefined) return amount.default === null ? undefined : exactly(amount.default);
  }
  if (amount.sumAt)
    return total(
      amount.sumAt.map((place) => valueAt(site, place)).map((value) => (value ? numbersOf(value) : exactly(0))),
    );
  if (amount.lengthAt) {
    const value = firstAt(site, amount.lengthAt);
    if (value?.kind === 'instance' && site.measured) {
      const told = site.measured(value);
      const count = told && numbersOf(told);
      if (count) return count;
    }
    const iteration = value && iterate(value);
    return iteration?.isLengthKnown ? iteration.length : undefined;
  }
  if (amount.lengthsAt) {
    const axis = amount.along === undefined ? undefined : valueAt(site, amount.along);
    if (axis && asNumber(axis) !== 0) return undefined;
    const listed = firstAt(site, amount.lengthsAt);
    if (listed?.kind !== 'sequence' || !listed.items) return undefined;
    return total(listed.items.map(iterate).map(({ isLengthKnown, length }) => (isLengthKnown ? length : undefined)));
  }
  if (amount.productAt) return product(firstAt(site, amount.productAt));
  return amount.default === undefined || amount.default === null ? undefined : exactly(amount.default);
}

function divide(site: Site, whole: Range, amount: Amount): Range | undefined {
  const by = amount.dividedBy;
  if (!by) return whole;
  if (by.when !== undefined) {
    const when = valueAt(site, by.when);
    if (!when || truthOf(when) === false) return whole;
  }
  const value = firstAt(site, by.valueAt);
  const divisor = value ? asNumber(value) : by.default;
  if (divisor === undefined || divisor <= 0) return undefined;
  const down = by.wholeWhen === undefined ? undefined : valueAt(site, by.wholeWhen);
  const isDown = down === undefined ? false : truthOf(down);
  const round = isDown ? Math.floor : Math.ceil;
  return {
    low: isDown === undefined ? Math.floor(whole.low / divisor) : round(whole.low / divisor),
    best: round(whole.best / divisor),
    high: round(whole.high / divisor),
  };
}

/** The numbers a value may be, as a range; `None` and text are no numbers. */
export function numbersOf(value: Value): Range | undefined {
  const numbers = optionsOf(value).map(asNumber);
  if (numbers.some((number) => number === undefined)) return undefined;
  const known = numbers as number[];
  const low = Math.min(...known);
  const high = Math.max(...known);
  return { low, best: known.length === 1 ? low : known.reduce((a, b) => a + b, 0) / known.length, high };
}

function total(parts: readonly (Range | undefined)[]): Range | undefined {
  let result = exactly(0);
  for (const part of parts) {
    if (!part) return undefined;
    result = add(result, part);
  }
  return result.high > 0 || !isExact(result) ? result : undefined;
}

/** The product of a mapping's list lengths; of a list of mappings, their sum. */
export function product(value: Value | undefined): Range | undefined {
  if (value?.kind === 'sequence' && value.items) return total(value.items.map(product));
  if (value?.kind !== 'mapping' || !value.isComplete) return undefined;
  let count = 1;
  for (const axis of value.entries.values()) {
    const iteration = iterate(axis);
    if (!iteration.isLengthKnown || !isExact(iteration.length)) return undefined;
    count *= iteration.length.best;
  }
  return exactly(count);
}
