// The report for a terminal: files and their workloads, the biggest first, what to do about them, then the sum and
// what it rests on. Text is wrapped to the terminal; piped elsewhere, each workload and finding is one line.

import { isUse, sumVia } from '../callers';
import type { Cost } from '../estimate/footprint';
import { sayOwn, sayRest, sayTimes } from '../estimate/times';
import type { Factor } from '../flow/facts';
import { doubtsOf, withoutDoubts } from '../rules/doubt';
import type { Finding } from '../rules/rule';
import { loudness } from '../rules/stake';
import { byBasis } from './by-basis';
import { elsewhere, type Sources, shownElsewhere } from './elsewhere';
import { type Palette, PLAIN } from './palette';
import { placeOf, shownPlace } from './place';
import type { Report, ReportedFile } from './report';
import {
  factorWords,
  findingsText,
  footprintWords,
  kindText,
  openText,
  plural,
  restsOn,
  sizeText,
  subjectText,
  sumWords,
} from './words';
import { hanging, wrapped } from './wrap';

export interface TextOptions {
  readonly palette?: Palette | undefined;
  /** Columns of the terminal; lines are as long as they are when left out. */
  readonly width?: number | undefined;
  /** Only findings and the total. */
  readonly isQuiet?: boolean | undefined;
}

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 120;

/** Ends in a newline; the same report gives the same text. */
export function toText(report: Report, { palette = PLAIN, width, isQuiet = false }: TextOptions = {}): string {
  const look = { palette, width: width === undefined ? undefined : Math.min(width, WIDEST) };
  const blocks = report.files.flatMap((file) => {
    const [workloads, findings] = [
      isQuiet ? [] : workloadLines(file, report.sources, look),
      findingLines(file, look, isQuiet),
    ];
    // Wrapped lines need room to be told apart.
    const isApart = look.width !== undefined && workloads.length > 0 && findings.length > 0;
    const lines = [...workloads, ...(isApart ? [''] : []), ...findings];
    return lines.length === 0 ? [] : [lines];
  });
  const all = [...blocks, summaryLines(report, look, isQuiet)];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

interface Look {
  readonly palette: Palette;
  readonly width: number | undefined;
}

function workloadLines(
  { path, analysis }: ReportedFile,
  sources: Sources,
  { palette, width }: Look,
): readonly string[] {
  const { document, costs } = analysis;
  const calls = viaRows(analysis, sources);
  if (costs.length + calls.length === 0) return [];
  const sums = byBasis(costs);
  // Why a range is wide stands in the rows below.
  const figures = sums.map((each) => {
    const { energy, carbon, money } = sumWords(each, sums, { withRanges: false, withDoubts: false });
    return [energy, carbon, money].join(', ');
  });
  const rows = [
    ...[...costs].sort(biggestFirst).map((cost) => ({
      place: shownPlace(placeOf(document, cost.workload.span)),
      energy: footprintWords(cost.footprint).energy,
      what: whatRuns(cost, sources),
    })),
    ...calls,
  ];
  const places = widest(rows.map(({ place }) => place));
  const energies = widest(rows.map((row) => row.energy));
  return [
    ...hanging(palette.strong(path), path.length, 2, figures.join(' + ') || 'counted in other files', width),
    ...rows.flatMap((row) => {
      const head = `  ${row.place.padEnd(places)}  ${row.energy.padEnd(energies)}`;
      return hanging(head, head.length, head.length + 2, row.what, width);
    }),
  ];
}

/** Calls that lead to work in other files: where it is counted, so that nobody adds it again. */
function viaRows({ document, via }: ReportedFile['analysis'], sources: Sources) {
  return [...sumVia(via)]
    .sort((left, right) => biggestFirst(left.cost, right.cost))
    .flatMap(({ uri, cost, calls: [first, ...more] }) => {
      const target = sources.get(uri);
      if (target === undefined || first === undefined) return [];
      const from = more.length === 0 ? '' : `, from ${plural(more.length + 1, 'call')}`;
      const there = shownElsewhere({ path: target.path, place: placeOf(target.document, cost.workload.span) });
      const counted = isUse(document.uri, uri) ? `counted at ${there}` : `not counted at ${there}: only tests run it`;
      return {
        place: shownPlace(placeOf(document, first.span)),
        energy: footprintWords(cost.footprint).energy,
        what: `${subjectText(cost)}, ${sayTimes(cost)}${from}; ${counted}`,
      };
    });
}

/** `gpt-4o, chat completion, 5,000 times (range(SAMPLE))`, and why its range is wide. */
function whatRuns(cost: Cost, sources: Sources): string {
  const { workload, isCountedElsewhere } = cost;
  const parts = [subjectText(cost), kindText(workload), howOften(cost, sources), sizeText(cost)];
  if (isCountedElsewhere) parts.push('counted in its sweep');
  const doubt = doubtsOf(cost);
  return [parts.filter((part) => part !== '').join(', '), ...(doubt ? [doubt] : [])].join('; ');
}

function howOften(cost: Cost, sources: Sources): string {
  const factors = cost.workload.times.because
    .filter(
      ({ count, per, kind }) => per === undefined && !BESIDE.has(kind) && (count.best !== 1 || count.high !== 1),
    )
    .map((factor) => {
      const { name, origin } = factorWords(factor);
      const said = origin === '' ? name : `${name} (${origin})`;
      const path = elsewhere(sources, factor.span)?.path;
      return path === undefined ? said : `${said} in ${path}`;
    });
  const said = sayTimes(cost);
  if (factors.length === 0) return said;
  const rest = sayRest(cost.workload.times);
  if (rest === '') return `${said}: ${factors.join(' × ')}`;
  // Two numbers that are parts of a third: which is which is said.
  const [own, whole] = said.endsWith(` and ${rest}`)
    ? [said.slice(0, -` and ${rest}`.length), '']
    : [sayOwn(cost.workload.times), `${said} in all: `];
  return `${whole}${own} by ${factors.join(' × ')}, and ${rest}`;
}

/** Told in the count itself. */
const BESIDE: ReadonlySet<Factor['kind']> = new Set(['endless', 'retry']);

function biggestFirst(left: Cost, right: Cost): number {
  return (
    right.footprint.energyWh.best - left.footprint.energyWh.best ||
    left.workload.span.start - right.workload.span.start
  );
}

function findingLines(
  { path, analysis }: ReportedFile,
  { palette, width }: Look,
  isAlone: boolean,
): readonly string[] {
  return loudestFirst(analysis.findings).flatMap((finding) => {
    const { severity, rule, span } = finding;
    // Beside the workloads, why a range is wide stands there.
    const message = isAlone ? finding.message : withoutDoubts(finding.message, finding.costs);
    const place = `${path}:${shownPlace(placeOf(analysis.document, span))}`;
    const level = palette[severity](severity);
    if (width === undefined) return [`${place}  ${level}  ${palette.strong(rule)}  ${message}`];
    const head = `${palette.strong(place)}  ${level}  ${palette.dim(rule)}`;
    return [head, ...wrapped(message, width - 4).map((line) => `    ${line}`)];
  });
}

/** What is said about one call stays together, since only the first of it names the figures. */
function loudestFirst(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.span.start} ${finding.span.end}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const weight = ([first]: readonly Finding[]) => ({
    level: first ? loudness(first.severity) : 0,
    energy: Math.max(0, ...(first?.costs.map(({ footprint }) => footprint.energyWh.best) ?? [])),
  });
  return [...groups.values()]
    .map((group) => ({ group, ...weight(group) }))
    .sort((left, right) => right.level - left.level || right.energy - left.energy)
    .flatMap(({ group }) => group);
}

function summaryLines(report: Report, { palette, width }: Look, isQuiet: boolean): readonly string[] {
  const { files, sums, skipped, filesSeen, settings } = report;
  const costs = files.flatMap(({ analysis }) => analysis.costs);
  const findings = files.flatMap(({ analysis }) => analysis.findings);
  const lines: string[] = [];
  const say = (label: string, text: string) => {
    const head = palette.strong(label.padEnd(8));
    lines.push(...hanging(head, 8, 9, text, width, ' '));
  };
  if (costs.length === 0)
    say('Total', filesSeen === 0 ? 'no Python script or notebook was found' : 'no AI work was found');
  sums.forEach((each, index) => {
    const { energy, carbon, water, money } = sumWords(each, sums);
    say(index === 0 ? 'Total' : '      +', `${energy}, ${carbon}, ${water} of water, ${money}`);
  });
  const open = openText(costs);
  if (open !== '') say('', open);
  const holding = files.filter(({ analysis }) => analysis.costs.length > 0).length;
  // What a file causes may stand in files that were not asked for.
  const seen = holding > filesSeen ? plural(holding, 'file') : `${holding} of ${plural(filesSeen, 'file')}`;
  if (filesSeen > 0) say('Found', `${plural(costs.length, 'workload')} in ${seen}, ${findingsText(findings)}`);
  const damaged = files.filter(({ analysis }) => analysis.damage > 0).map(({ path }) => path);
  if (damaged.length > 0)
    say('Damaged', `${plural(damaged.length, 'file')} with code that does not parse, left out: ${listed(damaged)}`);
  const cut = files.filter(({ analysis }) => analysis.isCutShort).map(({ path }) => path);
  if (cut.length > 0)
    say(
      'Cut',
      `${plural(cut.length, 'file')} too intricate to follow to the end, work may be missing and counts are least ones: ${listed(cut)}`,
    );
  if (skipped.length > 0 && !isQuiet) say('Skipped', listed(skipped.map(({ path, why }) => `${path} (${why})`)));
  if (costs.length > 0) say('Rests on', restsOn(settings, costs));
  return lines;
}

const MOST_LISTED = 5;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_LISTED;
  return [...names.slice(0, MOST_LISTED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
