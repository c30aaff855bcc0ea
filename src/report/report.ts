// What every writer takes: the analyses of one scan under the paths people know them by, biggest first, with their
// sum. Made once by a face; writers only read it.

import type { Analysis, Settings } from '../analysis';
import { weakest } from '../base/certainty';
import { type Range, sum } from '../base/range';
import type { Footprint } from '../estimate/footprint';

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly settings: Settings;
  /** By energy, largest first; equals by path. */
  readonly files: readonly ReportedFile[];
  readonly total: Footprint;
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  /** How many files were looked at, those of no interest included. */
  readonly filesSeen: number;
  readonly seconds: number;
}

export interface ReportedFile {
  /** Relative to the working folder, `/` always. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** Puts files in order and adds them up, so that the same scan always reads the same. */
export function makeReport(parts: Omit<Report, 'total'>): Report {
  return {
    ...parts,
    files: [...parts.files].sort(biggestFirst),
    skipped: [...parts.skipped].sort((left, right) => compare(left.path, right.path)),
    total: sumFootprints(parts.files.map((file) => file.analysis.total)),
  };
}

/** Adds footprints that do not overlap. The sum of none is an exact zero. */
export function sumFootprints(footprints: readonly Footprint[]): Footprint {
  const sumOf = (pick: (footprint: Footprint) => Range) => sum(footprints.map(pick));
  return {
    energyWh: sumOf((each) => each.energyWh),
    carbonG: {
      operational: sumOf((each) => each.carbonG.operational),
      embodied: sumOf((each) => each.carbonG.embodied),
    },
    waterMl: { onSite: sumOf((each) => each.waterMl.onSite), offSite: sumOf((each) => each.waterMl.offSite) },
    costUsd: sumOf((each) => each.costUsd),
    certainty: weakest(...footprints.map((each) => each.certainty)),
  };
}

function biggestFirst(left: ReportedFile, right: ReportedFile): number {
  const byEnergy = right.analysis.total.energyWh.best - left.analysis.total.energyWh.best;
  return byEnergy || compare(left.path, right.path);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
