// One workload from its figures back to code, catalogue and source, for a terminal: how often it runs and why, the sum
// of one execution line by line, what it rests on, the long sources below by number.

import type { Place } from '../base/span';
import type { Cost } from '../estimate/footprint';
import { sayRest, sayTimes } from '../estimate/times';
import type { Document } from '../source/document';
import { type Derivation, derivationOf, type RestsLine, type SumLine } from './derivation';
import { elsewhere, type Sources, shownElsewhere } from './elsewhere';
import { factorText, multiplies } from './markdown';
import { type Palette, PLAIN } from './palette';
import { placeOf, shownPlace } from './place';
import { footprintWords, kindText, sizeText, subjectText } from './words';
import { hanging } from './wrap';

export interface DerivationText {
  readonly path: string;
  readonly document: Document;
  readonly sources: Sources;
  readonly palette?: Palette;
  /** Columns; lines are broken to it. */
  readonly width: number;
}

/** Ends in a newline. */
export function derivationText(
  cost: Cost,
  { path, document, sources, palette = PLAIN, width }: DerivationText,
): string {
  const { workload, footprint, isCountedElsewhere } = cost;
  const derived = derivationOf(cost);
  const { energy, carbon, water, money } = footprintWords(footprint);
  const what = [subjectText(cost), kindText(workload), sizeText(cost)].filter((text) => text !== '').join(', ');
  const place = `${path}:${shownPlace(placeOf(document, workload.span))}`;
  const title = (text: string) => palette.strong(text);
  const where = (at: Place) => {
    const other = elsewhere(sources, at);
    if (other) return shownElsewhere(other);
    return at.uri === undefined ? `${path}:${shownPlace(placeOf(document, at))}` : undefined;
  };
  return [
    title(place),
    ...hanging(what, what.length, 2, '', width),
    ...hanging('', 0, 0, `${energy}, ${carbon}, ${water} of water, ${money}`, width, ''),
    ...(isCountedElsewhere ? ['Counted in its sweep.'] : []),
    '',
    ...hanging(title('How often'), 9, 2, sayTimes(cost), width, ': '),
    ...reasons(cost, where).flatMap((line) => hanging('  ', 2, 6, line, width, '')),
    '',
    `${title('One execution')}, by the middles of the ranges`,
    ...sumLines(derived.once, width),
    ...wholeLines(derived, cost, title, width),
    '',
    title('Rests on'),
    ...restsLines(derived.rests, width, where),
    ...sourceLines(derived.sources, title, width),
    '',
  ].join('\n');
}

/** What multiplies, each with its place. */
function reasons({ workload }: Cost, where: NameOf): readonly string[] {
  const because = workload.times.because.filter(multiplies);
  const rest = sayRest(workload.times);
  return [
    ...because.map((factor) => `${factorText(factor).replace(/\\(.)/g, '$1')}${behind(where(factor.span))}`),
    ...(rest === '' ? [] : [rest]),
  ];
}

function behind(place: string | undefined): string {
  return place === undefined ? '' : `, ${place}`;
}

function wholeLines(
  { all }: Derivation,
  { footprint, once }: Cost,
  title: (text: string) => string,
  width: number,
): readonly string[] {
  if (all.length > 0) return ['', title('All of them'), ...sumLines(all, width)];
  if (footprint.energyWh.best === once.energyWh.best || footprint.energyWh.best === 0) return [];
  const why =
    'Executions differ (the first load reads the disk, programs run it differently): not one times the count.';
  return ['', title('All of them'), ...hanging('', 0, 2, `  ${why}`, width, '')];
}

/** `machines  20.5 mWh = 10.8 mWh (energy of the devices) × 1.9 (hosts and idle machines)`. */
export function sumLines(lines: readonly SumLine[], width: number): readonly string[] {
  const names = Math.max(0, ...lines.map(({ what }) => what.length));
  const values = Math.max(0, ...lines.map(({ value }) => value.length));
  return lines.flatMap(({ what, value, is }) => {
    const head = `  ${what.padEnd(names)}  ${value.padStart(values)}`;
    return hanging(head, head.length, head.length + 3, is, width, ' = ');
  });
}

/** What a place is called; undefined where it lies in a file that is not known. */
type NameOf = (place: Place) => string | undefined;

export function restsLines(
  lines: readonly RestsLine[],
  width: number,
  nameOf: NameOf = () => undefined,
): readonly string[] {
  const names = Math.max(0, ...lines.map(({ what }) => what.length));
  return lines.flatMap(({ what, value, from, note, at }) => {
    const head = `  ${what.padEnd(names)}`;
    const origin = `${from}${behind(at && nameOf(at))}${note ? ` [${note}]` : ''}`;
    return hanging(head, head.length, head.length + 4, `${value}, ${origin}`, width);
  });
}

export function sourceLines(
  sources: readonly string[],
  title: (text: string) => string,
  width: number,
): readonly string[] {
  if (sources.length === 0) return [];
  const lines = sources.flatMap((source, index) => {
    const head = `  [${index + 1}]`;
    return hanging(head, head.length, 6, source, width, ' ');
  });
  return ['', title('Sources'), ...lines];
}
