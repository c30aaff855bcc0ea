// What a person tells in a comment because the code cannot show it: `wattlint: times=5000, model=gpt-4o-mini`.
// Reads one comment's text, and the same values from settings; which loop, call or value it speaks for is decided by
// `annotate.ts` and by those who read assumptions.

import { MOST } from '../base/most';
import { exactly, type Range, range } from '../base/range';
import type { Span } from '../base/span';
import { isCommentedOut, MEANT, type Remark, sectionEnd } from './directive';

/** What can be told. */
export interface ToldValues {
  /** How often a loop turns, a function is called, a line runs. */
  readonly times?: Range;
  /** Per request, of each item. */
  readonly inputTokens?: Range;
  readonly outputTokens?: Range;
  readonly datasetSize?: Range;
  readonly model?: string;
  /** Where own compute runs and what it costs, as the settings of these names say for all. */
  readonly region?: string;
  readonly hardware?: string;
  readonly pue?: number;
  readonly wue?: number;
  readonly grid?: number;
  readonly usdPerHour?: number;
  readonly usdPerKwh?: number;
}

export const PLACE_KEYS = ['region', 'hardware', 'pue', 'wue', 'grid', 'usdPerHour', 'usdPerKwh'] as const;
export type PlaceKey = (typeof PLACE_KEYS)[number];

/** Who told it, the weakest first: settings for whole files, settings that name a function or a variable, a comment. */
export const TELLERS = ['files', 'names', 'comment'] as const;

/** One thing told, where it holds, and the words that say so: `told by the comment on line 12`. */
export interface ToldBy<T> extends Span {
  readonly value: T;
  readonly by: string;
  readonly from: (typeof TELLERS)[number];
  /** The assumptions of the settings that tell it here: the one that holds, and those that give way. */
  readonly assumed?: readonly string[] | undefined;
}

/** What holds for a statement or a function. */
export type Told = { readonly [Key in keyof ToldValues]: ToldBy<NonNullable<ToldValues[Key]>> };

export type ToldPlace = Pick<Told, PlaceKey>;

export type ToldKey =
  | 'times'
  | 'tokens'
  | 'input-tokens'
  | 'output-tokens'
  | 'dataset-size'
  | 'model'
  | 'region'
  | 'hardware'
  | 'pue'
  | 'wue'
  | 'grid'
  | 'usd-per-hour'
  | 'usd-per-kwh';

export const TOLD_KEYS: readonly ToldKey[] = [
  'times',
  'tokens',
  'input-tokens',
  'output-tokens',
  'dataset-size',
  'model',
  'region',
  'hardware',
  'pue',
  'wue',
  'grid',
  'usd-per-hour',
  'usd-per-kwh',
];

/** The least that an amount may be. */
const AMOUNTS: Readonly<Partial<Record<ToldKey, number>>> = {
  pue: 1,
  wue: 0,
  grid: 0,
  'usd-per-hour': 0,
  'usd-per-kwh': 0,
};
const NAMES: ReadonlySet<string> = new Set<ToldKey>(['model', 'region', 'hardware']);

/** As settings write it: `usdPerHour` for `usd-per-hour`. */
export function settingKey(key: ToldKey): string {
  return key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What a value must be that could not be read: `a number of at least 1`; undefined where it is a count. */
export function amountOf(key: string): string | undefined {
  const least = AMOUNTS[key as ToldKey];
  return least === undefined ? undefined : `a number of at least ${least}`;
}

export type ToldFault = 'unknown-key' | 'bad-number' | 'no-value';

/** One `key=value` of a comment. */
export interface ToldPair {
  /** In lower case with dashes. */
  readonly key: string;
  readonly written: string;
  /** Key and value, and the key alone, in the comment's text. */
  readonly span: Span;
  readonly keySpan: Span;
  readonly values: ToldValues | { readonly fault: ToldFault };
}

const START = new RegExp(`${MEANT}(?=[a-z][a-z_-]*\\s*=(?!=))`, 'gi');
const KEY = /\s*[,;]?\s*([a-z][a-z_-]*)\s*=\s*/iy;
/** `5000`, `5,000`, `100 .. 500`; up to the next pair otherwise. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?![\d,])|[^\s,;.]+(?:\.(?!\.)[^\s,;.]*)*/y;
const TO = /\s*\.\.\s*/y;
/** `1.1`; `1,1` whole, so that it is refused and not read as 1. */
const AMOUNT = /[^\s,;]+(?:,\d+(?![\w.-]*\s*=))*/y;
const NAME = /(?:"[^"]*"|'[^']*'|[^\s,;]*)/y;

/** Every pair of one comment, in order; empty for an ignore and for prose. Never throws. */
export function readTold(remark: Pick<Remark, 'text' | 'isOwnLine'>): readonly ToldPair[] {
  const { text } = remark;
  const found: ToldPair[] = [];
  for (const { index, 0: head } of text.matchAll(START)) {
    if (isCommentedOut(remark, index)) continue;
    const end = sectionEnd(text, index + head.length);
    for (let at = index + head.length; at < end; ) {
      const match = matchAt(KEY, text, at);
      const name = match?.[1];
      if (!match || name === undefined) break;
      const keyStart = at + match[0].indexOf(name);
      const start = at + match[0].length;
      const key = plainKey(name);
      const written = writtenAt(key, text, start);
      at = start + written.length;
      found.push({
        key,
        written,
        span: { start: keyStart, end: at },
        keySpan: { start: keyStart, end: keyStart + name.length },
        values: valuesOf(key, written),
      });
    }
  }
  return found;
}

/** What `key=written` tells. `tokens=2000/300` is what is sent and what is written. */
export function valuesOf(key: string, written: string): ToldPair['values'] {
  if (!TOLD_KEYS.includes(key as ToldKey)) return { fault: 'unknown-key' };
  const plain = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (plain === '') return { fault: 'no-value' };
  if (NAMES.has(key)) return { [key]: plain };
  const least = AMOUNTS[key as ToldKey];
  if (least !== undefined) {
    const amount = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    return amount >= least && amount <= MOST ? { [settingKey(key as ToldKey)]: amount } : { fault: 'bad-number' };
  }
  const [first = '', second, ...more] = key === 'tokens' ? plain.split('/') : [plain];
  const count = countOf(first);
  const other = second === undefined ? undefined : countOf(second);
  if (!count || more.length > 0 || (second !== undefined && !other)) return { fault: 'bad-number' };
  switch (key as CountKey) {
    case 'times':
      return { times: count };
    case 'dataset-size':
      return { datasetSize: count };
    case 'output-tokens':
      return { outputTokens: count };
    case 'input-tokens':
      return { inputTokens: count };
    case 'tokens':
      return { inputTokens: count, ...(other ? { outputTokens: other } : {}) };
  }
}

type CountKey = 'times' | 'tokens' | 'input-tokens' | 'output-tokens' | 'dataset-size';

/** `datasetSize` and `dataset_size` are `dataset-size`. */
export function plainKey(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll('_', '-');
}

function writtenAt(key: string, text: string, start: number): string {
  if (NAMES.has(key)) return matchAt(NAME, text, start)?.[0] ?? '';
  if (AMOUNTS[key as ToldKey] !== undefined) return matchAt(AMOUNT, text, start)?.[0] ?? '';
  return numberAt(text, start);
}

/** With its other end: `100 .. 500`. */
function numberAt(text: string, start: number): string {
  let end = start;
  for (let part = matchAt(NUMBER, text, end); part; part = matchAt(NUMBER, text, end)) {
    end += part[0].length;
    const to = matchAt(TO, text, end);
    if (!to || !matchAt(NUMBER, text, end + to[0].length)) break;
    end += to[0].length;
  }
  // An open end is a fault, not the end of the number.
  const rest = /^\.\.[^\s,;]*/.exec(text.slice(end, end + 40))?.[0] ?? '';
  return text.slice(start, end + rest.length);
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  const match = expression.exec(text);
  return match && match[0].length > 0 ? match : null;
}

/** `5000`, `100..500`, `100..200..500`. */
function countOf(written: string): Range | undefined {
  const parts = written.split('..').map((part) => wholeOf(part.trim()));
  if (parts.length > 3 || parts.some((part) => part === undefined)) return undefined;
  const [low = 0, ...more] = parts as readonly number[];
  const high = more.at(-1) ?? low;
  const best = more.length === 2 ? (more[0] ?? low) : between(low, high);
  if (low > best || best > high) return undefined;
  return low === high ? exactly(low) : range(low, best, high);
}

/** Counts spread over magnitudes: of 100 to 10,000 the middle is 1,000. */
function between(low: number, high: number): number {
  return Math.round(low > 0 ? Math.sqrt(low * high) : high / 2);
}

/** `60_000`, `60,000`, `5k`, `1.5M`, `1e6`; undefined for anything that is not a count. */
function wholeOf(written: string): number | undefined {
  const match = /^(\d+(?:[_,]\d+)*(?:\.\d+)?(?:e\+?\d{1,2})?)([km]?)$/i.exec(written);
  if (!match) return undefined;
  const unit = { k: 1e3, m: 1e6 }[(match[2] ?? '').toLowerCase()] ?? 1;
  const value = Number((match[1] ?? '').replace(/[_,]/g, '')) * unit;
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 && whole <= MOST ? whole : undefined;
}
