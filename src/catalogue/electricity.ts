// What a kilowatt-hour costs whoever works at a desk: household prices with taxes, in USD. Wide, since within a country
// tariffs differ by supplier, hour and amount, and businesses pay less.

import { type Range, range } from '../base/range';

export interface Tariff {
  readonly usdPerKwh: Range;
  readonly source: string;
}

/**
 * The continents' means are 0.084 (Asia) to 0.245 (Europe), Germany pays 0.38 EUR; some oil states next to nothing,
 * which few readers pay.
 */
const WORLD: Tariff = {
  usdPerKwh: range(0.06, 0.165, 0.42),
  source:
    'households, world average $0.165; GlobalPetrolPrices, Electricity prices (2025, second quarter); the top is Germany, 0.38 EUR (Eurostat, 2025-10-29)',
};

/** 0.104 EUR in Hungary to 0.384 EUR in Germany, at about 1.1 USD to the EUR. */
const EU: Tariff = {
  usdPerKwh: range(0.13, 0.31, 0.42),
  source:
    'households in the EU, 0.287 EUR/kWh (0.104 to 0.384), first half of 2025; Eurostat nrg_pc_204 (2025-10-29)',
};

const EU_ZONES: ReadonlySet<string> = new Set(
  'EU AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'.split(
    ' ',
  ),
);

/** By the grid that the power is drawn from: `FRA`, `WORLD`. */
export function tariffOf(zone: string): Tariff {
  return EU_ZONES.has(zone) ? EU : WORLD;
}
