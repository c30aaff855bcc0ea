// What a person can set and every number rests on. The faces read it from the editor, `wattlint.json` or flags, a
// comment tells it of one workload; `DEFAULT_SETTINGS` is what a scan uses when nobody said anything.

import { findRegion } from '../catalogue/grids';
import { findHardware } from '../catalogue/hardware';
import type { Workload } from '../recognise/workload';
import type { PlaceKey } from '../syntax/told';
import type { Assumption } from './footprint';

export interface EstimateSettings {
  /** A country (ISO 3166-1 alpha-3 or alpha-2), a sub-national zone, a cloud region, or WORLD. */
  readonly region: string;
  /** Own hardware for local work: an id of the hardware catalogue, optionally with a count: `h100*8`. */
  readonly hardware: string;
  /** Power usage effectiveness of own compute; 1.0 for a desk. */
  readonly pue: number;
  /** On-site water per kWh of own compute, in litres. */
  readonly wue: number;
  /** Where the boundary of the energy figure lies. */
  readonly boundary: 'accelerator' | 'node' | 'datacentre';
  /** Grams of CO2e per kWh of own compute, in place of what the region's grid emits. */
  readonly grid?: number;
  /** USD for one accelerator of own compute for one hour, in place of rents and electricity. */
  readonly usdPerHour?: number;
  /** USD per kWh of own compute, in place of rents and what the region's households pay. */
  readonly usdPerKwh?: number;
  /** Which of these somebody wrote down, be it the default's own value. */
  readonly said?: readonly PlaceKey[];
}

/** What holds for one workload. */
export interface WorkloadSettings extends EstimateSettings {
  /** Which of these a person told of this workload, each with the words that say where. */
  readonly told?: Readonly<Partial<Record<PlaceKey, string>>>;
}

/**
 * One A100 in a well-run data centre on the world's average grid: between a free T4 and a rented H100 in energy per
 * operation. On-site water: US data centres in 2023, 0.36 L/kWh (LBNL, United States Data Center Energy Usage
 * Report 2024). PUE 1.2 lies between hyperscalers (1.1) and the world (1.56, Uptime Institute 2024).
 */
export const DEFAULT_SETTINGS: EstimateSettings = {
  region: 'WORLD',
  hardware: 'a100',
  pue: 1.2,
  wue: 0.36,
  boundary: 'datacentre',
};

/** With what is told of the workload alone; a name that no catalogue has tells nothing. */
export function settingsFor({ toldPlace }: Workload, settings: EstimateSettings): WorkloadSettings {
  if (toldPlace === undefined) return settings;
  const values: Record<string, unknown> = {};
  const told: Partial<Record<PlaceKey, string>> = {};
  for (const [key, { value, by }] of Object.entries(toldPlace)) {
    if (key === 'region' && !findRegion(String(value))) continue;
    if (key === 'hardware' && !findHardware(String(value))) continue;
    values[key] = value;
    told[key as PlaceKey] = by;
  }
  return { ...settings, ...values, told };
}

/** Whether somebody set it, and as what an assumption names that. */
export function originOf(
  key: PlaceKey,
  settings: WorkloadSettings,
): { readonly isSet: boolean; readonly from: Assumption['from']; readonly by: string | undefined } {
  const by = settings.told?.[key];
  const isSet = by !== undefined || settings.said?.includes(key) === true || settings[key] !== DEFAULT_SETTINGS[key];
  // What a settings file tells of a function is a setting; a comment is code.
  const from = by !== undefined && !by.startsWith('told in ') ? 'code' : isSet ? 'setting' : 'default';
  return { isSet, from, by: by ?? (isSet ? `the setting ${key}` : undefined) };
}
