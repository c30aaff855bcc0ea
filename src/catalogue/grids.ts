// What a kilowatt-hour emits and drinks, by place. Zones come from Ember and Electricity Maps through @tgwf/co2
// (data/grids.json, data/regions.json); a cloud region is its zone with the operator's own effectiveness figures.

import grids from '../../data/grids.json';
import regions from '../../data/regions.json';
import { type Range, range } from '../base/range';
import { once } from './once';

export interface Grid {
  /** `WORLD`, `USA`, `US-CAL-CISO`. */
  readonly zone: string;
  readonly gramsPerKwh: Range;
  /** Water that power plants use up, in litres per kWh. */
  readonly litresPerKwh: Range;
  readonly source: string;
}

export interface Region {
  readonly grid: Grid;
  /** Undefined when the place is not a cloud region, or the operator does not say. */
  readonly pue: number | undefined;
  readonly wue: number | undefined;
  /** `aws`, `gcp` or `azure`. */
  readonly cloud: string | undefined;
  readonly source: string;
}

/** A country (`FR`, `FRA`), a group (`EU`, `WORLD`), a part (`US-CAL-CISO`), or a cloud region (`us-east-1`, `aws:us-east-1`). */
export function findRegion(text: string): Region | undefined {
  const cloud = cloudRegions().get(
    text
      .toLowerCase()
      .trim()
      .replace(/^(aws|gcp|azure)[:/]/, ''),
  );
  if (cloud) {
    const grid = findGrid(cloud.zone);
    const operator = regions.clouds[cloud.cloud as keyof typeof regions.clouds];
    if (!grid) return undefined;
    return {
      grid,
      pue: cloud.pue ?? operator.pue,
      wue: cloud.wue ?? operator.wue,
      cloud: cloud.cloud,
      source: `${regions.source.text} (${regions.source.date})`,
    };
  }
  const grid = findGrid(text);
  return grid && { grid, pue: undefined, wue: undefined, cloud: undefined, source: grid.source };
}

/** Every zone and cloud region by its name, for settings and help. */
export function regionNames(): readonly string[] {
  return [...zones().values()].map((row) => row.zone).concat([...cloudRegions().keys()]);
}

function findGrid(text: string): Grid | undefined {
  const row = zones().get(text.trim().toUpperCase());
  if (!row) return undefined;
  const { zone, grams, other } = row;
  const spread = zone === 'WORLD' ? 2.2 : 1.15;
  return {
    zone,
    gramsPerKwh: range(
      Math.min(grams, other ?? grams) / spread,
      grams,
      Math.max(grams, other ?? grams) * Math.min(spread, 1.6),
    ),
    litresPerKwh: waterOf(zone),
    source: `Ember / Electricity Maps yearly average via @tgwf/co2 (${grids.source.date})`,
  };
}

/**
 * Water consumption of generation differs by plant type and by method (hydro reservoirs above all): 0.5 to 7 L/kWh.
 * WRI, Guidance for Calculating Water Use Embedded in Purchased Electricity (2020): USA 3.1, China 6.0; world 3.1.
 */
function waterOf(zone: string): Range {
  if (zone.startsWith('CN') || zone === 'CHN') return range(2, 6, 8);
  if (zone.startsWith('US')) return range(1.5, 3.1, 5);
  return range(1, 3.1, 6.5);
}

interface Zone {
  readonly zone: string;
  readonly grams: number;
  readonly other: number | undefined;
}

const zones = once(
  (): ReadonlyMap<string, Zone> =>
    new Map(
      (grids.zones as unknown as readonly (readonly [string, string, number, number?])[]).flatMap(
        ([zone, short, grams, other]) => {
          const entry: Zone = { zone, grams, other };
          return short
            ? ([
                [zone, entry],
                [short, entry],
              ] as const)
            : ([[zone, entry]] as const);
        },
      ),
    ),
);

interface CloudRegion {
  readonly id: string;
  readonly cloud: string;
  readonly zone: string;
  readonly pue?: number;
  readonly wue?: number;
}

const cloudRegions = once(
  (): ReadonlyMap<string, CloudRegion> =>
    new Map((regions.regions as readonly CloudRegion[]).map((region) => [region.id, region])),
);
