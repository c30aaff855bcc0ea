// The report to open beside the code: one static page with no script, no network and no style but its own. In the
// editor it takes the theme's colours through its CSS variables; elsewhere it follows light or dark.

import { comparisonsOf } from '../estimate/comparison';
import type { Cost } from '../estimate/footprint';
import type { Finding } from '../rules/rule';
import { placeOf, placeText } from './place';
import type { Report, ReportedFile } from './report';
import { STYLE } from './report-style';
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

export interface ReportPageOptions {
  /** Put on the style element, for the page's content security policy. */
  readonly nonce: string;
  /** Where a place leads; text without a link when undefined. */
  readonly linkTo?: ((path: string, line: number) => string | undefined) | undefined;
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
${totals(report)}
${filesTable(filesWithWork(files), options)}
${workloadsTable(files, options)}
${findingsTable(files, options)}
${assumptionsTable(costs)}
${skippedList(report)}
<footer>${escaped(`${tool.name} ${tool.version}`)} · ${escaped(restsOn(report.settings))}. Ranges are meant to hold nine cases in ten. Nothing was run.</footer>
</main>
</body>
</html>
`;
}

function filesWithWork(files: readonly ReportedFile[]): readonly ReportedFile[] {
  return files.filter(({ analysis }) => analysis.costs.length > 0);
}

function totals({ total, files }: Report): string {
  const { energy, carbon, water, money } = footprintWords(total);
  const figures = [
    ['Energy', energy],
    ['Carbon', carbon],
    ['Water', water],
    ['Money', money],
  ];
  const terms = figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value ?? '')}</dd></div>`);
  const open = files
    .flatMap(({ analysis }) => analysis.costs)
    .filter((cost) => unknownRepeats(cost).length > 0 && !cost.isCountedElsewhere);
  const once =
    open.length === 0
      ? ''
      : `<p>${plural(open.length, 'workload')} of it repeat an unknown number of times and are counted once each.</p>`;
  const like = comparisonsOf(total).slice(0, 2);
  const said = like.length === 0 ? '' : `<p>About ${escaped(like.map(({ text }) => text).join('; or '))}.</p>`;
  return `<dl class="totals">${terms.join('')}</dl>${once}${said}`;
}

function filesTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const most = files[0]?.analysis.total.energyWh.best ?? 0;
  const rows = files.slice(0, 50).map((file) => {
    const { path, analysis } = file;
    const words = footprintWords(analysis.total);
    const share = most === 0 ? 0 : analysis.total.energyWh.best / most;
    const bar = `<meter min="0" max="1" value="${share.toFixed(3)}" aria-hidden="true"></meter>`;
    return [link(path, 1, path, options), `${escaped(words.energy)} ${bar}`, words.carbon, words.water, words.money];
  });
  return table('Files, largest first', ['File', 'Energy', 'Carbon', 'Water', 'Money'], rows, 2);
}

function workloadsTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const all = files.flatMap((file) => file.analysis.costs.map((cost) => ({ file, cost })));
  all.sort((left, right) => right.cost.footprint.energyWh.best - left.cost.footprint.energyWh.best);
  const rows = all.slice(0, 200).map(({ file, cost }) => {
    const words = footprintWords(cost.footprint);
    const what = [subjectText(cost), kindText(cost.workload.kind), sizeText(cost)]
      .filter((text) => text !== '')
      .join(', ');
    const times = cost.isCountedElsewhere ? `${timesText(cost)}; counted in its sweep` : timesText(cost);
    return [
      placeLink(file, cost.workload.span, options),
      escaped(what),
      times,
      words.energy,
      words.carbon,
      words.money,
    ];
  });
  return table('Workloads, largest first', ['Where', 'What', 'How often', 'Energy', 'Carbon', 'Money'], rows, 2);
}

function findingsTable(files: readonly ReportedFile[], options: ReportPageOptions): string {
  const all = files.flatMap((file) => file.analysis.findings.map((finding) => ({ file, finding })));
  const rows = all.map(({ file, finding }) => [
    placeLink(file, finding.span, options),
    `<span class="${finding.severity}">${finding.severity}</span>`,
    escaped(finding.rule),
    finding.message,
  ]);
  const findings: readonly Finding[] = all.map(({ finding }) => finding);
  return table(findingsText(findings), ['Where', 'Severity', 'Rule', 'Message'], rows, 3);
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
  return table('What the numbers rest on', ['What', 'Value', 'From', 'Source', 'Workloads'], rows, 5);
}

function skippedList({ skipped }: Report): string {
  const rows = skipped.map(({ path, why }) => [escaped(path), why]);
  return table('Not read', ['File', 'Why'], rows, 1);
}

/** The first `ready` cells of a row are HTML already; the rest is text. Nothing at all without rows. */
function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  ready: number,
): string {
  if (rows.length === 0) return '';
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const html = index < ready ? cell : escaped(cell);
      return index === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>`;
}

function placeLink({ path, analysis }: ReportedFile, span: Finding['span'], options: ReportPageOptions): string {
  const place = placeOf(analysis.document, span);
  return link(path, place.startLine, placeText(path, place), options);
}

function link(path: string, line: number, text: string, { linkTo }: ReportPageOptions): string {
  const href = linkTo?.(path, line);
  return href === undefined ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
