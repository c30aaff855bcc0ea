// How fast providers answer: output tokens a second and the wait for the first, as published by them or measured at
// their API (data/speeds.json). A model without figures of its own has the span of models about as large.

import data from '../../data/speeds.json';
import { type Range, range } from '../base/range';
import { once } from './once';
import { qualityKey, withoutDate } from './quality-key';

export interface Speed {
  /** Once writing; thoughts are written like answers. */
  readonly tokensPerSecond: Range;
  /** Seconds from sending a short prompt to the first token, thoughts included. */
  readonly firstToken: Range;
  /** Whether figures of this model are known, at this provider or another. */
  readonly isListed: boolean;
  /** Where the figures are from, as a sentence of a note. */
  readonly source: string;
}

/** `active`: parameters that a token passes, for models of which no figure is known. */
export function speedOf(model: string | undefined, provider: string, active: Range): Speed {
  const chips = data.ownChips.find((one) => one.provider === provider);
  const wait = points(chips?.firstToken ?? data.firstToken);
  const key = model === undefined ? '' : keyOf(model);
  const { rows, isOwn } = rowsOf(index().measured.get(key), provider, chips !== undefined);
  if (rows.length > 0) {
    const waits = rows.flatMap(({ firstToken }) => (firstToken === undefined ? [] : [firstToken]));
    return {
      tokensPerSecond: around(
        rows.map((row) => row.tokensPerSecond),
        isOwn ? data.spread : data.spreadElsewhere,
      ),
      firstToken: waits.length > 0 ? around(waits, data.spreadFirstToken) : wait,
      isListed: true,
      source: `published for ${rows[0]?.model}${isOwn ? '' : ' elsewhere'}: ${figures(rows)}`,
    };
  }
  if (chips !== undefined) {
    const source = `as fast as what ${provider} publishes of other models on chips of its own`;
    return { tokensPerSecond: points(chips.tokensPerSecond), firstToken: wait, isListed: false, source };
  }
  const promised = rowsOf(index().guaranteed.get(key), provider, false);
  if (promised.rows.length > 0) {
    const usual = promised.rows.map((row) => row.tokensPerSecond * data.overGuaranteed);
    return {
      tokensPerSecond: around(usual, promised.isOwn ? data.spreadGuaranteed : data.spreadElsewhere),
      firstToken: wait,
      isListed: true,
      source: `${data.overGuaranteed} times what is guaranteed in a faster tier for ${promised.rows[0]?.model}, as models of which both are known: ${figures(promised.rows)}`,
    };
  }
  const [low, best, high] = [classOf(active.high), classOf(active.best), classOf(active.low)];
  return {
    tokensPerSecond: range(low.low, best.best, high.high),
    firstToken: wait,
    isListed: false,
    source: 'no figure of this model is known; as APIs answer from models about as large (data/speeds.json)',
  };
}

interface Row {
  readonly model: string;
  readonly names?: readonly string[];
  readonly provider: string;
  readonly tokensPerSecond: number;
  readonly firstToken?: number;
  readonly source: string;
}

const SPEEDS: readonly Row[] = data.speeds;
const GUARANTEED: readonly Row[] = data.guaranteed;
const OWN_CHIPS: ReadonlySet<string> = new Set(data.ownChips.map(({ provider }) => provider));

/** Those of the provider, else of all that run common chips; chips of one's own are asked for by name only. */
function rowsOf(
  rows: readonly Row[] = [],
  provider: string,
  hasOwnChips: boolean,
): { readonly rows: readonly Row[]; readonly isOwn: boolean } {
  const own = rows.filter((row) => row.provider === provider);
  if (own.length > 0 || hasOwnChips) return { rows: own, isOwn: true };
  return { rows: rows.filter((row) => !OWN_CHIPS.has(row.provider)), isOwn: false };
}

/** The geometric middle, and `spread` times more or less; no figure lies outside. */
function around(values: readonly number[], spread: number): Range {
  const middle = Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
  return range(Math.min(middle / spread, ...values), middle, Math.max(middle * spread, ...values));
}

/** The span of models with so many parameters active. */
function classOf(active: number): Range {
  const found = data.classes.find(({ activeBillions }) => active <= activeBillions * 1e9) ?? data.classes.at(-1);
  return points(found?.tokensPerSecond ?? []);
}

function figures(rows: readonly Row[]): string {
  const told = rows.map(({ tokensPerSecond, provider }) => `${tokensPerSecond} tokens a second at ${provider}`);
  const sources = [...new Set(rows.map(({ source }) => textOf(source)))];
  return `${told.join(', ')}; ${sources.join('; ')}`;
}

function textOf(name: string): string {
  const { text, date } = data.sources[name as keyof typeof data.sources];
  return `${text} (${date})`;
}

function points([low = 0, best = 0, high = 0]: readonly number[]): Range {
  return range(low, best, high);
}

function keyOf(model: string): string {
  return withoutDate(qualityKey(model));
}

const index = once(() => ({ measured: byName(SPEEDS), guaranteed: byName(GUARANTEED) }));

function byName(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, readonly Row[]>();
  for (const row of rows)
    for (const name of [row.model, ...(row.names ?? [])])
      found.set(keyOf(name), [...(found.get(keyOf(name)) ?? []), row]);
  return found;
}
