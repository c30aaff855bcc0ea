// From one execution, as work at a place, to its footprint with its price and all that it rests on.

import { type Certainty, weakest } from '../base/certainty';
import type { Range } from '../base/range';
import { note, withoutRepeats } from './assumption';
import type { Assumption, Footprint } from './footprint';
import { boundaryNotes, footprintOf, type Place, type Work, withinBoundary } from './place/place';
import { type Priced, priceOfOwn } from './place/price';
import type { EstimateSettings } from './settings';
import type { Step } from './steps/derivation';
import { placeSteps } from './steps/place-steps';

const WITHIN: Readonly<Record<EstimateSettings['boundary'], string>> = {
  accelerator: 'the accelerators alone: no hosts, no cooling',
  node: 'accelerators and their hosts, no cooling',
  datacentre: 'accelerators, hosts and cooling',
};

/** One execution, before it becomes a footprint. */
export interface Execution {
  readonly work: Work;
  readonly place: Place;
  /** Undefined: own compute, priced by time. */
  readonly priced: Priced | undefined;
  readonly certainty: Certainty;
  readonly assumptions: readonly Assumption[];
  /** Sent and written in one execution, all items together; only where tokens are what is worked on. */
  readonly tokens?: { readonly input: Range; readonly output: Range };
}

/** One execution, priced. */
export interface Once {
  readonly footprint: Footprint;
  readonly assumptions: readonly Assumption[];
  /** How the middles came about. */
  readonly steps: readonly Step[];
  readonly tokens?: { readonly input: Range; readonly output: Range };
  /** What it is counted per, because the code does not tell how many: `trial`. */
  readonly per: readonly string[];
}

/** An execution at its place as a footprint with its price and all it rests on. */
export function footprintOfExecution(
  execution: Execution,
  settings: EstimateSettings,
): Pick<Once, 'footprint' | 'assumptions' | 'steps'> {
  const physical = footprintOf(execution.work, execution.place, settings.boundary);
  const priced = execution.priced ?? priceOfOwn(execution.work, execution.place, physical.energyWh, settings);
  const boundary = note('boundary', settings.boundary, 'setting', WITHIN[settings.boundary]);
  const rests = withinBoundary(execution.assumptions, settings.boundary);
  // Energy is modelled, never metered: no estimate is exact.
  const footprint: Footprint = {
    ...physical,
    costUsd: priced.costUsd,
    certainty: weakest(execution.certainty, 'likely'),
  };
  return {
    footprint,
    steps: [...placeSteps(execution.work, execution.place, settings.boundary, footprint), ...(priced.steps ?? [])],
    assumptions: withoutRepeats([
      ...rests,
      ...boundaryNotes(execution.place, settings.boundary),
      ...priced.assumptions,
      boundary,
    ]),
  };
}
