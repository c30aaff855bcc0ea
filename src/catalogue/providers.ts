// Providers of models through an API: which machines, how many requests at once, which grid and which effectiveness
// figures are assumed for them. None of this is told by the code; data/providers.json says where each comes from.

import data from '../../data/providers.json';
import { type Range, range } from '../base/range';

export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Its id in the price data; empty when that has none. */
  readonly prices: string;
  readonly hardware: string;
  /** Requests that share a decoding step on one device, times the parameters that each passes. */
  readonly load: Range;
  readonly region: string;
  readonly pue: Range;
  readonly wue: Range;
  /** Whether it keeps the beginnings of prompts; undefined: not known to. */
  readonly caching: PromptCaching | undefined;
  readonly source: string;
}

export interface PromptCaching {
  /** Tokens of the shortest beginning that is kept. */
  readonly shortest: number;
  /** False where a request has to mark it. */
  readonly isAutomatic: boolean;
  /** Ends a sentence that begins with `kept`. */
  readonly source: string;
}

/** By name or alias, as packages and URLs spell it; a provider that is not listed gets the defaults and its own name. */
export function findProvider(name: string): Provider {
  return PROVIDERS.get(keyOf(name)) ?? readProvider({ id: name, name, aliases: [], prices: '', source: 'default' });
}

export function isKnownProvider(name: string): boolean {
  return PROVIDERS.has(keyOf(name));
}

/** The ids of all that are listed. */
export function providerNames(): readonly string[] {
  return data.providers.map(({ id }) => id);
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly prices: string;
  readonly hardware?: string;
  readonly load?: readonly number[];
  readonly region?: string;
  readonly pue?: readonly number[];
  readonly wue?: readonly number[];
  readonly caching?: { readonly shortest: number; readonly isAutomatic: boolean; readonly source: string };
  readonly source: string;
}

function readProvider(row: Row): Provider {
  const { defaults } = data;
  return Object.freeze({
    id: row.id,
    name: row.name,
    prices: row.prices,
    hardware: row.hardware ?? defaults.hardware,
    load: points(row.load ?? defaults.load),
    region: row.region ?? defaults.region,
    pue: points(row.pue ?? defaults.pue),
    wue: points(row.wue ?? defaults.wue),
    caching: row.caching && { ...row.caching, source: `by ${row.name} (${textOf(row.caching.source)})` },
    source: textOf(row.source),
  });
}

function textOf(name: string): string {
  const { text, date } = data.sources[name as keyof typeof data.sources];
  return `${text} (${date})`;
}

function points(values: readonly number[]): Range {
  return range(values[0] ?? 0, values[1] ?? 0, values[2] ?? 0);
}

function keyOf(name: string): string {
  return name.toLowerCase().trim();
}

const PROVIDERS: ReadonlyMap<string, Provider> = new Map(
  (data.providers as readonly Row[]).flatMap((row) => {
    const provider = readProvider(row);
    return [row.id, ...row.aliases].map((name) => [keyOf(name), provider] as const);
  }),
);
