// What every writer takes: the analyses of one scan under the paths people know them by, biggest first, with their
// sum. Made once by a face; writers only read it.

import type { Analysis, Settings } from '../analysis';
import type { Footprint } from '../estimate/footprint';
import { type BasisSum, byBasis, joinSums } from './by-basis';
import type { Source, Sources } from './elsewhere';
import { sumFootprints } from './sum-footprints';

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly settings: Settings;
  /** By energy, largest first; equals by path. */
  readonly files: readonly ReportedFile[];
  /** Of all, whatever it is counted per: for programs, and to sort by. */
  readonly total: Footprint;
  /** What people are told instead. */
  readonly sums: readonly BasisSum[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  /** Files that places may point into: those above and what else they speak of. */
  readonly sources: Sources;
  /** How many files were looked at, those of no interest included. */
  readonly filesSeen: number;
  readonly seconds: number;
}

export interface ReportedFile {
  /** Relative to the working folder, `/` always. */
  readonly path: string;
  readonly analysis: Analysis;
}

type ReportParts = Omit<Report, 'total' | 'sums' | 'sources'> & {
  /** Files that have no rows, or whose text is not held in them. */
  readonly others?: Sources;
};

/** Puts files in order and adds them up, so that the same scan always reads the same. */
export function makeReport({ others = new Map(), ...parts }: ReportParts): Report {
  const own = parts.files.flatMap(({ path, analysis: { document, costs } }): [string, Source][] =>
    others.has(document.uri) ? [] : [[document.uri, { path, document, costs }]],
  );
  return {
    ...parts,
    sources: new Map([...others, ...own]),
    files: [...parts.files].sort(biggestFirst),
    skipped: [...parts.skipped].sort((left, right) => compare(left.path, right.path)),
    total: sumFootprints(parts.files.map((file) => file.analysis.total)),
    sums: joinSums(parts.files.map((file) => byBasis(file.analysis.costs))),
  };
}

function biggestFirst(left: ReportedFile, right: ReportedFile): number {
  const byEnergy = right.analysis.total.energyWh.best - left.analysis.total.energyWh.best;
  return byEnergy || compare(left.path, right.path);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
