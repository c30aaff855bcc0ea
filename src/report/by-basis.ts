// Sums that mean something. One run of a script, one request to a service and one turn of an endless loop are not
// added for people: how many requests a run is worth, nobody told. Each basis has a sum of its own, told side by side.

import type { Cost, Footprint } from '../estimate/footprint';
import { formatEnergy } from '../estimate/format';
import { unknownUnits } from '../estimate/times';
import type { Basis } from '../flow/facts';
import { sumFootprints } from './sum-footprints';

export interface BasisSum {
  readonly basis: Basis;
  readonly total: Footprint;
  /** What is added, nothing twice. */
  readonly costs: readonly Cost[];
  /** What it is counted per, where that is one place: `run`, ``call of `ask()` ``, `request`. */
  readonly unit: string;
  /** How many files, functions, handlers or loops; the sum is for one run, call, request or turn of each. */
  readonly places: number;
}

/** What somebody pays for sure stands first. */
const ORDER: readonly Basis[] = ['run', 'request', 'call', 'iteration'];

/** The sums of one file. */
export function byBasis(costs: readonly Cost[]): readonly BasisSum[] {
  return ORDER.flatMap((basis) => {
    const own = costs.filter(({ workload, isCountedElsewhere }) => {
      return workload.times.basis === basis && !isCountedElsewhere;
    });
    const [first] = own;
    if (first === undefined) return [];
    const total = sumFootprints(own.map(({ footprint }) => footprint));
    const places = new Set(own.map(placeOf)).size;
    return [{ basis, total, costs: own, unit: unitOf(first), places }];
  });
}

/** The sums of several files, which are one place more each. */
export function joinSums(files: Iterable<readonly BasisSum[]>): readonly BasisSum[] {
  const all = [...files].flat();
  return ORDER.flatMap((basis) => {
    const own = all.filter((each) => each.basis === basis);
    const [first] = own;
    if (first === undefined) return [];
    const total = sumFootprints(own.map((each) => each.total));
    const places = own.reduce((sum, each) => sum + each.places, 0);
    return [{ basis, total, costs: own.flatMap(({ costs }) => costs), unit: first.unit, places }];
  });
}

/** `run`, ``call of `ask()` ``, `request to each of 3 handlers`. */
export function sayUnit({ basis, unit, places }: BasisSum): string {
  if (places === 1) return unit;
  return `${BRIEF[basis]} ${basis === 'request' ? 'to' : 'of'} each of ${places} ${PLACES[basis]}`;
}

/**
 * The unit behind a figure, where there is something to tell: ` per request`. Of a script that only runs, and of
 * scripts alone, everybody takes it for granted.
 */
export function perUnit(sum: BasisSum, among: readonly BasisSum[]): string {
  return sum.basis === 'run' && among.length === 1 ? '' : ` per ${sayUnit(sum)}`;
}

/** Middles alone, for narrow places: `4.5 kWh`, `12 Wh per request`, `4.5 kWh per run + 12 Wh per request`. */
export function briefEnergy(sums: readonly BasisSum[]): string {
  const unit = ({ basis }: BasisSum) => (basis === 'run' && sums.length === 1 ? '' : ` per ${BRIEF[basis]}`);
  return sums.map((each) => `${formatEnergy(each.total.energyWh, false)}${unit(each)}`).join(' + ');
}

const BRIEF: Readonly<Record<Basis, string>> = { run: 'run', request: 'request', call: 'call', iteration: 'turn' };

const PLACES: Readonly<Record<Basis, string>> = {
  run: 'files',
  request: 'handlers',
  call: 'functions',
  iteration: 'endless loops',
};

/** The basis is the last of what a workload is counted per, behind the loops of unknown length. */
function unitOf(cost: Cost): string {
  return unknownUnits(cost)[cost.per.length] ?? 'run';
}

/** Where its count starts: the outermost function or loop. */
function placeOf({ workload: { times, within } }: Cost): number {
  switch (times.basis) {
    case 'run':
      return 0;
    case 'iteration':
      return times.because.find(({ kind }) => kind === 'endless')?.span.start ?? 0;
    case 'call':
    case 'request':
      return within.find(({ kind }) => kind === 'function')?.span.start ?? 0;
  }
}
