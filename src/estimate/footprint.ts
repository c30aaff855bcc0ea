// What a workload costs, and what that rests on. Every figure is per basis with times included; a loop of
// unknown length counts once and is named in `per`.

import type { Certainty } from '../base/certainty';
import type { Range } from '../base/range';
import type { Place } from '../base/span';
import type { Workload } from '../recognise/workload';
import type { Step } from './steps/derivation';

export interface Footprint {
  readonly energyWh: Range;
  /** Operational and embodied, apart; the carbon shown is their sum. */
  readonly carbonG: { readonly operational: Range; readonly embodied: Range };
  /** On-site (cooling) and off-site (power plants), apart; the water shown is their sum. */
  readonly waterMl: { readonly onSite: Range; readonly offSite: Range };
  readonly costUsd: Range;
  /**
   * Metals and other minerals that making the hardware took from the ground, in mg of antimony that would be as scarce
   * (abiotic depletion, ADPe), by time used like embodied carbon. Absent where it is not known; a sum has what is known.
   */
  readonly metalsMgSbEq?: Range;
  readonly certainty: Certainty;
}

export interface Assumption {
  /** `output tokens`, `hardware`, `grid`. */
  readonly what: string;
  /** With its unit: `350 (100..1000)`, `445 g CO2e/kWh`. */
  readonly value: string;
  /** `code`, `setting`, `catalogue` or `default`. */
  readonly from: 'code' | 'setting' | 'catalogue' | 'default';
  /** A short reference with a date, or the place in the code. */
  readonly source: string;
  /** The value in numbers, where it is one; then a wide one is a reason for wide figures. */
  readonly range?: Range;
  /** Where the code says so, where that is one place. */
  readonly at?: Place | undefined;
}

export interface Cost {
  readonly workload: Workload;
  readonly footprint: Footprint;
  /** The same for a single execution. */
  readonly once: Footprint;
  readonly assumptions: readonly Assumption[];
  /** How the middles of `once` came about, line by line. */
  readonly steps: readonly Step[];
  /** Sent and written in one execution, all items together; absent where no tokens are worked on. */
  readonly tokens?: { readonly input: Range; readonly output: Range };
  /** What it is counted per, besides the basis, because the code does not tell how many: [`item of rows`]. */
  readonly per: readonly string[];
  /** True when this stands inside a sweep that already counts it: shown, not added. */
  readonly isCountedElsewhere: boolean;
}
