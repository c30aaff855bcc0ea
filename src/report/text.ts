// The report for a terminal: files, workloads and findings, the biggest first, then the sum and what it rests on.

import type { Cost } from '../estimate/footprint';
import { type Palette, PLAIN } from './palette';
import { placeOf, placeText } from './place';
import type { Report, ReportedFile } from './report';
import {
  findingsText,
  footprintWords,
  kindText,
  plural,
  restsOn,
  sizeText,
  subjectText,
  timesText,
  unknownRepeats,
} from './words';

export interface TextOptions {
  readonly palette?: Palette | undefined;
  /** Columns of the terminal; lines are as long as they are when left out. */
  readonly width?: number | undefined;
  /** Only findings and the total. */
  readonly isQuiet?: boolean | undefined;
}

/** Ends in a newline; the same report gives the same text. */
export function toText(report: Report, { palette = PLAIN, width, isQuiet = false }: TextOptions = {}): string {
  const shown = report.files.filter(({ analysis }) => analysis.costs.length + analysis.findings.length > 0);
  const blocks = shown.flatMap((file) => {
    const lines = [...(isQuiet ? [] : workloadLines(file, palette)), ...findingLines(file, palette, width)];
    return lines.length === 0 ? [] : [lines];
  });
  const all = [...blocks, summaryLines(report, palette, width, isQuiet)];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function workloadLines({ path, analysis }: ReportedFile, palette: Palette): readonly string[] {
  const { document, costs, total } = analysis;
  if (costs.length === 0) return [];
  const { energy, carbon, money } = footprintWords(total);
  const rows = [...costs].sort(biggestFirst).map((cost) => {
    const words = footprintWords(cost.footprint);
    const place = placeText('', placeOf(document, cost.workload.span)).replace(/^:/, '');
    return [place, words.energy, kindText(cost.workload.kind), subjectText(cost), howOften(cost)];
  });
  const head = `${palette.strong(path)}  ${energy}, ${carbon}, ${money}`;
  return [head, ...aligned(rows).map((row) => `  ${row}`)];
}

function howOften(cost: Cost): string {
  const { because } = cost.workload.times;
  const factors = because
    .filter(({ count, per }) => per === undefined && (count.low !== 1 || count.high !== 1))
    .map(({ text }) => text);
  const times = factors.length === 0 ? timesText(cost) : `${timesText(cost)} (${factors.join(' × ')})`;
  const sized = [times, sizeText(cost)].filter((text) => text !== '').join(', ');
  return cost.isCountedElsewhere ? `${sized}, counted in its sweep` : sized;
}

function biggestFirst(left: Cost, right: Cost): number {
  return (
    right.footprint.energyWh.best - left.footprint.energyWh.best ||
    left.workload.span.start - right.workload.span.start
  );
}

function findingLines({ path, analysis }: ReportedFile, palette: Palette, width?: number): readonly string[] {
  const heads = analysis.findings.map(({ span, severity, rule }) => [
    placeText(path, placeOf(analysis.document, span)),
    severity,
    rule,
  ]);
  const widths = columnWidths(heads);
  return analysis.findings.flatMap(({ severity, message }, index) => {
    const [place = '', , rule = ''] = heads[index] ?? [];
    const [wide = 0, , widest = 0] = widths;
    const level = palette[severity](severity.padEnd(7));
    const head = `${place.padEnd(wide)}  ${level}  ${palette.strong(rule.padEnd(widest))}  `;
    return hanging(head, wide + widest + 13, message, width);
  });
}

function summaryLines(
  report: Report,
  palette: Palette,
  width: number | undefined,
  isQuiet: boolean,
): readonly string[] {
  const { files, total, skipped, filesSeen, settings } = report;
  const costs = files.flatMap(({ analysis }) => analysis.costs);
  const findings = files.flatMap(({ analysis }) => analysis.findings);
  const { energy, carbon, water, money } = footprintWords(total);
  const lines: string[] = [];
  const say = (label: string, text: string) => {
    lines.push(...hanging(palette.strong(label.padEnd(9)), 9, text, width));
  };
  if (costs.length > 0) say('Total', `${energy}, ${carbon}, ${water} of water, ${money}`);
  else say('Total', 'no AI work was found');
  const open = costs.filter((cost) => unknownRepeats(cost).length > 0 && !cost.isCountedElsewhere);
  if (open.length > 0) say('', `${repeatsText(open)}: counted once each`);
  const seen = `${files.filter(({ analysis }) => analysis.costs.length > 0).length} of ${plural(filesSeen, 'file')}`;
  say('Found', `${plural(costs.length, 'workload')} in ${seen}, ${findingsText(findings)}`);
  if (skipped.length > 0 && !isQuiet) say('Skipped', skipped.map(({ path, why }) => `${path} (${why})`).join(', '));
  if (costs.length > 0) say('Rests on', restsOn(settings));
  return lines;
}

/** `3 workloads repeat an unknown number of times (item of rows, request)`. */
function repeatsText(open: readonly Cost[]): string {
  const units = [...new Set(open.flatMap((cost) => unknownRepeats(cost)))];
  const named = units.length > 4 ? `${units.slice(0, 4).join(', ')}, …` : units.join(', ');
  const verb = open.length === 1 ? 'repeats' : 'repeat';
  return `${plural(open.length, 'workload')} ${verb} an unknown number of times (per ${named})`;
}

/** Cells padded so that columns stand under each other; the last is left as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columnWidths(rows);
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
}

/** The text after its head, broken between words and indented below itself. */
function hanging(head: string, indent: number, text: string, width: number | undefined): readonly string[] {
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(24, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each, index) => (index === 0 ? head + each : ' '.repeat(indent) + each).trimEnd());
}
