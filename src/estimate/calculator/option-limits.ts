// What numbers of the calculator may be: beyond these nobody means them. A total written where one request's tokens
// belong is off by a million, and the operations of attention by its square.

import { MOST } from '../../base/most';

export interface Limit {
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: boolean;
  /** What to write instead of too little, or of too much; ends the refusal. */
  readonly little?: string;
  readonly much?: string;
}

/** By the option's name, or by `kind.name` where a kind means something else by it. */
export function limitOf(kind: string, name: string): Limit & Required<Pick<Limit, 'least' | 'most' | 'isWhole'>> {
  return { least: Number.MIN_VALUE, most: MOST, isWhole: false, ...(LIMITS[`${kind}.${name}`] ?? LIMITS[name]) };
}

const WHOLE: Limit = { least: 1, isWhole: true };
/** No model reads more at once than Llama 4 Scout's 10 million (its model card, 2025-04). */
const ONE_REQUEST: Limit = { least: 0, most: 1e7, much: 'it is of one request; count says how many' };
const WEIGHTS: Limit = { least: 1e4, little: '7 billion are 7B or 7e9' };

const LIMITS: Readonly<Record<string, Limit>> = {
  count: WHOLE,
  devices: { ...WHOLE, most: 1024, much: 'they share one request; more machines beside these change nothing for it' },
  'training.devices': { ...WHOLE, most: 1e6 },
  parameters: WEIGHTS,
  activeParameters: WEIGHTS,
  'training.parameters': { least: 1 },
  'training.activeParameters': { least: 1 },
  inputTokens: ONE_REQUEST,
  cachedTokens: ONE_REQUEST,
  outputTokens: ONE_REQUEST,
  batch: { least: 1, most: 1e6 },
  'training.batch': { least: 1, most: 1e9 },
  steps: { ...WHOLE, most: 1e4 },
  'training.steps': WHOLE,
  samples: WHOLE,
  trees: { ...WHOLE, most: 1e6 },
  depth: { ...WHOLE, most: 1000 },
  features: { ...WHOLE, most: 1e7 },
  height: { ...WHOLE, most: 32_768 },
  width: { ...WHOLE, most: 32_768 },
  frames: { ...WHOLE, most: 1e6 },
  seconds: { least: 0, most: 1e9 },
  pue: { least: 1, most: 10, much: 'it is the building over its machines: 1.1 to 2' },
  wue: { least: 0, most: 100, much: 'litres per kWh: 0 to 2' },
  grid: { least: 0, most: 5000, much: 'g CO2e per kWh: 20 to 1,000' },
  usdPerHour: { least: 0, most: 1e4 },
  usdPerKwh: { least: 0, most: 100 },
};
