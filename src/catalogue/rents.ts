// What an hour of a rented accelerator costs, by cloud: dated list prices in data/rents.json, which
// scripts/data-rents.mjs writes. A device that no cloud lists has a remembered span, or none.

import data from '../../data/rents.json';
import { type Range, range } from '../base/range';

export interface Rent {
  readonly usdPerHour: Range;
  /** The clouds and the date, as a reader can look them up. */
  readonly source: string;
}

type Cloud = { readonly name: string; readonly at?: string; readonly source: SourceId };
type SourceId = keyof typeof data.sources;
/** On demand, then interruptible. */
type Prices = readonly number[];

const CLOUDS: Readonly<Record<string, Cloud>> = data.clouds as Record<string, Cloud>;
const RENTS = data.rents as unknown as Readonly<Record<string, Readonly<Record<string, Prices>>>>;
const REMEMBERED: Readonly<Record<string, readonly number[]>> = data.unsourced;
const READ: Readonly<Record<string, string>> = data.read;

/** Of one cloud where it rents the device out, else of all that do; a device that stands on desks has one as well. */
export function rentOf(device: string, cloud?: string): Rent | undefined {
  const clouds = RENTS[device];
  const own = cloud === undefined ? undefined : clouds?.[cloud];
  if (cloud !== undefined && own !== undefined) return rentIn(device, cloud, own);
  if (clouds !== undefined) return rentAnywhere(device, clouds);
  const [low, best, high] = REMEMBERED[device] ?? [];
  if (low === undefined || best === undefined || high === undefined) return undefined;
  const { text, date } = data.sources.memory;
  return { usdPerHour: range(low, best, high), source: `${text} (${date})` };
}

/** The list price of a cloud's cheapest regions; others cost up to a third more. */
function rentIn(device: string, cloud: string, [usd = 0, interruptible]: Prices): Rent {
  const { name, at } = named(cloud);
  const less = interruptible === undefined ? '' : `, interruptible $${interruptible}`;
  return {
    usdPerHour: range(usd * 0.95, usd, usd * 1.33),
    source: `${name} on demand${at ? ` in ${at}` : ''}${less}; ${sourceOf(device, cloud)}`,
  };
}

/** From the cheapest cloud to the dearest; of one or two it is not known how far others are. */
function rentAnywhere(device: string, clouds: Readonly<Record<string, Prices>>): Rent {
  const prices = Object.entries(clouds).map(([cloud, [usd = 0]]) => ({ cloud, usd }));
  const sorted = prices.map(({ usd }) => usd).sort((a, b) => a - b);
  const spread = prices.length < 3 ? 1.5 : 1;
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const names = prices.map(({ cloud }) => named(cloud).name);
  const sources = [...new Set(prices.map(({ cloud }) => sourceOf(device, cloud)))];
  return {
    usdPerHour: range(least / spread, middleOf(sorted), most * spread),
    source: `on demand at ${names.join(', ')}; ${sources.join('; ')}`,
  };
}

function named(cloud: string): Cloud {
  return CLOUDS[cloud] ?? { name: cloud, source: 'memory' };
}

function sourceOf(device: string, cloud: string): string {
  const id = (READ[`${device} ${cloud}`] as SourceId | undefined) ?? named(cloud).source;
  const { text, date } = data.sources[id];
  return `${text} (${date})`;
}

function middleOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
