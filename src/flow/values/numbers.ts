// What built-ins make of numbers: rounding, sums, the smallest and the largest, whether all hold.

import type { Span } from '../../base/span';
import { iterate } from '../loops/iterate';
import { keyEach } from '../loops/per-item';
import type { Walk } from '../walk';
import { asNumber, asText, constant, NUMBER, sequence, UNKNOWN, unknown } from './construct';
import { joinAll } from './join';
import { operate } from './operate';
import { inOrder } from './order';
import { defaultOf, truthOf } from './truth';
import type { Arguments, Value } from './value';

type Builtin = (walk: Walk, given: Arguments, span: Span) => Value | undefined;

const first = (given: Arguments): Value => given.positional[0] ?? UNKNOWN;

const of =
  (apply: (...numbers: number[]) => number | undefined): Builtin =>
  (_, { positional }) => {
    if (positional.length === 1) return numeric(positional[0] ?? UNKNOWN, (value) => apply(value) ?? Number.NaN);
    const numbers = positional.map(asNumber);
    if (numbers.length === 0 || numbers.includes(undefined)) return NUMBER;
    const result = apply(...(numbers as number[]));
    const label = positional.map(defaultOf).find(Boolean);
    return result === undefined || !Number.isFinite(result) ? NUMBER : { ...constant(result), default: label };
  };

export const NUMBERS: readonly (readonly [string, Builtin])[] = [
  ['builtins.int', (_, given) => whole(given)],
  ['builtins.float', (_, given) => numeric(first(given), (value) => value)],
  ['builtins.bool', (_, given) => truth(first(given))],
  ['builtins.round', (_, given) => rounded(given)],
  ['builtins.abs', of(Math.abs)],
  ['builtins.divmod', (_, { positional: [a = UNKNOWN, b = UNKNOWN] }) => divided(a, b)],
  ['builtins.pow', of((a, b = 1, modulus?: number) => (modulus === undefined ? a ** b : undefined))],
  ['math.pow', of((a, b = 1) => a ** b)],
  ['math.ceil', of(Math.ceil)],
  ['math.floor', of(Math.floor)],
  ['math.trunc', of(Math.trunc)],
  ['math.sqrt', of(Math.sqrt)],
  ['math.isqrt', of((value) => Math.floor(Math.sqrt(value)))],
  ['math.exp', of(Math.exp)],
  ['math.log', of((value, base) => (base === undefined ? Math.log(value) : Math.log(value) / Math.log(base)))],
  ['math.log2', of(Math.log2)],
  ['math.log10', of(Math.log10)],
  ['math.gcd', of((a, b = 0) => greatest(a, b))],
  ['math.prod', (_, given) => folded('*', first(given), constant(1))],
  ['math.fsum', (_, given) => folded('+', first(given), constant(0))],
  [
    'builtins.sum',
    (_, given) => folded('+', first(given), given.positional[1] ?? given.named.get('start') ?? constant(0)),
  ],
  ['builtins.min', (walk, given, span) => extreme(walk, given, span, false)],
  ['builtins.max', (walk, given, span) => extreme(walk, given, span, true)],
  ['builtins.any', (_, given) => decided(first(given), true)],
  ['builtins.all', (_, given) => decided(first(given), false)],
];

function numeric(value: Value, apply: (value: number) => number): Value {
  if (value.kind !== 'constant')
    return value.kind === 'choice'
      ? joinAll(value.options.map((option) => numeric(option, apply)))
      : unknown(value.kind === 'unknown' ? value.label : undefined, 'number');
  const plain = typeof value.value === 'boolean' ? Number(value.value) : value.value;
  const isNumber = typeof plain === 'number' || (typeof plain === 'string' && plain.trim() !== '');
  if (!isNumber) return NUMBER;
  const result = apply(typeof plain === 'string' ? Number(plain.replaceAll('_', '')) : (plain as number));
  return Number.isNaN(result) ? NUMBER : { ...value, value: result };
}

function whole({ positional: [value = constant(0), base] }: Arguments): Value {
  if (base === undefined) return numeric(value, Math.trunc);
  const [text, by] = [asText(value), asNumber(base)];
  const number = text !== undefined && by !== undefined ? Number.parseInt(text.replace(/^0[xob]/i, ''), by) : NaN;
  return Number.isNaN(number) ? NUMBER : constant(number);
}

function truth(value: Value): Value {
  const is = truthOf(value);
  return is === undefined ? NUMBER : { ...constant(is), default: defaultOf(value) };
}

function rounded({ positional: [value = UNKNOWN, digits] }: Arguments): Value {
  if (digits === undefined) return numeric(value, toEven);
  const places = asNumber(digits);
  if (places === undefined || places < 0 || places > 15) return NUMBER;
  // Half-way cases of decimals are seldom exact in binary; both languages then round to the nearest.
  return numeric(value, (number) => Number(number.toFixed(places)));
}

/** Python rounds a half to the even neighbour. */
function toEven(value: number): number {
  const near = Math.round(value);
  return near - value === 0.5 && near % 2 !== 0 ? near - 1 : near;
}

function divided(a: Value, b: Value): Value {
  const parts = [operate('//', a, b), operate('%', a, b)];
  return sequence(parts, joinAll(parts));
}

function greatest(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatest(b, a % b);
}

/** The sum of numbers, or of lists, that are all known. */
function folded(operator: '+' | '*', value: Value, start: Value): Value {
  const { items, element, length, isLengthKnown } = iterate(value);
  if (items) return items.reduce((sum, item) => operate(operator, sum, bare(item)), start);
  const number = asNumber(element);
  const isSame = number !== undefined && isLengthKnown && length.low === length.high;
  return isSame && operator === '+' && asNumber(start) !== undefined
    ? operate('+', start, constant(number * length.best))
    : start.kind === 'constant'
      ? NUMBER
      : UNKNOWN;
}

/** `sum(x > 3 for x in xs)` counts what holds. */
function bare(value: Value): Value {
  return value.kind === 'constant' && typeof value.value === 'boolean'
    ? { ...value, value: Number(value.value) }
    : value;
}

/** `min(n, 100)`, `max(rows, key=len)`, `max([], default=0)`. */
function extreme(walk: Walk, given: Arguments, span: Span, isMost: boolean): Value {
  const only = given.positional.length === 1 ? given.positional[0] : undefined;
  const all = only ?? sequence(given.positional, joinAll(given.positional));
  const { items, element, length } = iterate(all);
  const fallback = given.named.get('default');
  if (length.high === 0 && fallback) return fallback;
  const key = given.named.get('key');
  const keys = key && !(key.kind === 'constant') ? keyEach(walk, key, all, span) : items;
  const at = keys && keys.length === items?.length ? inOrder(keys, isMost)?.[0] : undefined;
  const found = at === undefined ? undefined : items?.[at];
  if (!found) return key ? element : UNKNOWN;
  const label = (keys ?? []).map(defaultOf).find(Boolean);
  return label !== undefined && found.kind === 'constant' ? { ...found, default: label } : found;
}

function decided(value: Value, isAny: boolean): Value {
  const { items } = iterate(value);
  if (!items) return NUMBER;
  const truths = items.map(truthOf);
  const label = items.map(defaultOf).find(Boolean);
  if (truths.includes(isAny)) return { ...constant(isAny), default: label };
  return truths.includes(undefined) ? NUMBER : { ...constant(!isAny), default: label };
}
