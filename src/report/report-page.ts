// The report to open beside the code: one static page with no script, no network and no style but its own. In the
// editor it takes the theme's colours through its CSS variables; elsewhere it follows light or dark.

import { isUse, sumVia } from '../callers';
import { comparisonsOf } from '../estimate/comparison';
import type { Cost } from '../estimate/footprint';
import { sayTimes } from '../estimate/times';
import { doubtsOf, isWide, withDoubt } from '../rules/doubt';
import type { Finding } from '../rules/rule';
import { loudness } from '../rules/stake';
import { byBasis } from './by-basis';
import { escaped, type Linking, link, placeLink, table, unbrokenRange, whole, withCode } from './html';
import type { Report, ReportedFile } from './report';
import { derivationsList } from './report-derivations';
import { STYLE } from './report-style';
import {
  CUT_SHORT,
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

export interface ReportPageOptions extends Linking {
  /** Put on the style element, for the page's content security policy. */
  readonly nonce: string;
  /** Said above the figures: why the page does not hold the whole workspace. */
  readonly notice?:
    | { readonly text: string; readonly link?: { readonly text: string; readonly href: string } }
    | undefined;
}

export function reportPage(report: Report, options: ReportPageOptions): string {
  const { files, tool } = report;
  const costs = files.flatMap(({ analysis }) => analysis.costs);
  const policy = `default-src 'none'; style-src 'nonce-${options.nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wattlint report</title>
<style nonce="${escaped(options.nonce)}">${STYLE}</style>
</head>
<body>
<main>
<h1>Footprint of ${plural(costs.length, 'workload')} in ${plural(filesWithWork(files).length, 'file')}</h1>
${noticeLine(options)}${totals(report)}
${filesTable(filesWithWork(files), options)}
${findingsTable(files, options)}
${workloadsTable(files, options)}
${derivationsList(files, options)}
${viaTable(files, options)}
${assumptionsTable(costs)}
${unreadList(report)}
<footer>${escaped(`${tool.name} ${tool.version}`)} · ${escaped(restsOn(report.settings, costs))}. Ranges are meant to hold nine cases in ten. Nothing was run.</footer>
</main>
</body>
</html>
`;
}

function noticeLine({ notice }: ReportPageOptions): string {
  if (notice === undefined) return '';
  const { text, link: to } = notice;
  const led = to === undefined ? '' : ` <a href="${escaped(to.href)}">${escaped(to.text)}</a>`;
  return `<p class="notice">${escaped(text)}${led}</p>\n`;
}

function filesWithWork(files: readonly ReportedFile[]): readonly ReportedFile[] {
  return files.filter(({ analysis }) => analysis.costs.length > 0);
}

/** One row of figures for each basis: sums of different bases are not added. */
function totals({ sums, files }: Report): string {
  const lists = sums.map((each) => {
    const { energy, carbon, water, money } = sumWords(each, sums);
    const figures = [
      ['Energy', withCode(energy)],
      ['Carbon', unbrokenRange(carbon)],
      ['Water', unbrokenRange(water)],
      ['Money', unbrokenRange(money)],
    ];
    const terms = figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return `<dl class="totals">${terms.join('')}</dl>`;
  });
  const open = openText(files.flatMap(({ analysis }) => analysis.costs));
  const once = open === '' ? '' : `<p>${withCode(open)}.</p>`;
  const [only] = sums;
  // Nothing is like a middle whose ends lie far apart, or like several sums at once.
  const like =
    only === undefined || sums.length > 1 || isWide(only.total) ? [] : comparisonsOf(only.total).slice(0, 2);
  const said = like.length === 0 ? '' : `<p>About ${escaped(like.map(({ text }) => text).join('; or '))}.</p>`;
  return `${lists.join('')}${once}${said}`;
}

/** A file has a row for each basis that its workloads are counted per. */
function filesTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const most = files[0]?.analysis.total.energyWh.best ?? 0;
  const rows = files.slice(0, 50).flatMap(({ path, analysis }) => {
    const sums = byBasis(analysis.costs);
    const name = link(path, undefined, path, options);
    return sums.map((each) => {
      const { energy, carbon, water, money } = sumWords(each, sums);
      const share = most === 0 ? 0 : each.total.energyWh.best / most;
      const bar = `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="share" width="${(100 * share).toFixed(1)}" height="8"/></svg>`;
      return [name, `${bar} ${withCode(energy)}`, ...[carbon, water, money].map(unbrokenRange)];
    });
  });
  return table('Files, largest first', ['File', 'Energy', 'Carbon', 'Water', 'Money'], rows, 5);
}

function workloadsTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const all = files.flatMap((file) => file.analysis.costs.map((cost) => ({ file, cost })));
  all.sort((left, right) => right.cost.footprint.energyWh.best - left.cost.footprint.energyWh.best);
  const rows = all.slice(0, 200).map(({ file, cost }) => {
    const words = footprintWords(cost.footprint, { withRanges: false });
    const what = [subjectText(cost), kindText(cost.workload), sizeText(cost)]
      .filter((text) => text !== '')
      .join(', ');
    const times = `${sayTimes(cost)}${cost.isCountedElsewhere ? '; counted in its sweep' : ''}`;
    return [
      placeLink(file, cost.workload.span, options),
      escaped(what),
      withCode(times),
      withDoubt(words.energy, doubtsOf(cost)),
      words.carbon,
      words.money,
    ];
  });
  return table('Workloads, largest first', ['Where', 'What', 'How often', 'Energy', 'Carbon', 'Money'], rows, 3);
}

/** Calls that lead to work in other files: where it is counted, so that nobody adds it again. */
function viaTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const byUri = new Map(files.map((file) => [file.analysis.document.uri, file]));
  const all = files.flatMap((file) =>
    sumVia(file.analysis.via).flatMap((sum) => {
      const target = isUse(file.analysis.document.uri, sum.uri) ? byUri.get(sum.uri) : undefined;
      return target === undefined ? [] : [{ file, target, ...sum }];
    }),
  );
  all.sort((left, right) => right.cost.footprint.energyWh.best - left.cost.footprint.energyWh.best);
  const rows = all.slice(0, 100).map(({ file, target, cost, calls }) => [
    calls
      .slice(0, 5)
      .map(({ span }) => placeLink(file, span, options))
      .join(', ') + (calls.length > 5 ? ` and ${calls.length - 5} more` : ''),
    placeLink(target, cost.workload.span, options),
    withCode(sayTimes(cost)),
    subjectText(cost),
    footprintWords(cost.footprint, { withRanges: false }).energy,
  ]);
  const heads = ['Called at', 'Counted at', 'How often', 'What', 'Energy from these calls'];
  return table('Calls into other files, counted there', heads, rows, 3);
}

function findingsTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const all = files.flatMap((file) => file.analysis.findings.map((finding) => ({ file, finding })));
  // Files stay biggest first among findings of one severity; what is said about one call stays together.
  const loudest = new Map<string, number>();
  const callOf = ({ file, finding: { span } }: (typeof all)[number]) => `${file.path} ${span.start} ${span.end}`;
  for (const each of all)
    loudest.set(callOf(each), Math.max(loudest.get(callOf(each)) ?? 0, loudness(each.finding.severity)));
  all.sort((left, right) => (loudest.get(callOf(right)) ?? 0) - (loudest.get(callOf(left)) ?? 0));
  const rows = all.map(({ file, finding }) => [
    placeLink(file, finding.span, options),
    `<span class="${finding.severity}">${finding.severity}</span>`,
    whole(finding.rule),
    withCode(finding.message),
  ]);
  const findings: readonly Finding[] = all.map(({ finding }) => finding);
  return table(findingsText(findings), ['Where', 'Severity', 'Rule', 'What to do'], rows, 4);
}

/** What the figures rest on, each assumption once, the most used first. */
function assumptionsTable(costs: readonly Cost[]): string {
  const uses = new Map<string, { cells: readonly string[]; count: number }>();
  for (const { what, value, from, source } of costs.flatMap((cost) => cost.assumptions)) {
    const key = JSON.stringify([what, value, from, source]);
    const known = uses.get(key);
    if (known) known.count += 1;
    else uses.set(key, { cells: [what, value, from, source], count: 1 });
  }
  const sorted = [...uses.values()].sort((left, right) => right.count - left.count).slice(0, 100);
  const rows = sorted.map(({ cells, count }) => [...cells.map(escaped), String(count)]);
  if (rows.length === 0) return '';
  const all = table('The most used first', ['What', 'Value', 'From', 'Source', 'Workloads'], rows, 5);
  return `<details><summary>What the numbers rest on</summary>${all}</details>`;
}

function unreadList({ files, skipped }: Report): string {
  const partly = files.flatMap(({ path, analysis: { damage, isCutShort } }) => [
    ...(damage > 0 ? [[escaped(path), 'Code that does not parse is left out.']] : []),
    ...(isCutShort ? [[escaped(path), CUT_SHORT]] : []),
  ]);
  const rows = [...partly, ...skipped.map(({ path, why }) => [escaped(path), why])];
  return table('Not read, or not to the end', ['File', 'Why'], rows, 1);
}
