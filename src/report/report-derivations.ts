// How the numbers of the largest workloads came about, on the report page: closed until somebody asks, with long
// sources behind the rows they belong to.

import { derivationOf, type RestsLine, type SumLine } from './derivation';
import { escaped, type Linking, placeLink, table } from './html';
import type { ReportedFile } from './report';
import { footprintWords, subjectText } from './words';

/** More would make a page of megabytes; the command line tells the rest. */
const MOST = 40;

export function derivationsList(files: readonly ReportedFile[], options: Linking): string {
  const all = files.flatMap((file) => file.analysis.costs.map((cost) => ({ file, cost })));
  if (all.length === 0) return '';
  all.sort((left, right) => right.cost.footprint.energyWh.best - left.cost.footprint.energyWh.best);
  const each = all.slice(0, MOST).map(({ file, cost }) => {
    const { once, all: whole, rests, sources } = derivationOf(cost);
    const { energy } = footprintWords(cost.footprint, { withRanges: false });
    const head = `${placeLink(file, cost.workload.span, options)} ${escaped(`${subjectText(cost)}, ${energy}`)}`;
    return `<details><summary>${head}</summary>
${sumTable('One execution, by the middles of the ranges', once)}
${sumTable('All of them', whole)}
${restsTable(rests, sources, file, options)}
</details>`;
  });
  return `<details class="derivations"><summary>How each number came about</summary>
${each.join('\n')}
${all.length > MOST ? `<p>${all.length - MOST} smaller ones: <code>wattlint explain FILE:LINE</code></p>` : ''}
</details>`;
}

function sumTable(caption: string, lines: readonly SumLine[]): string {
  const rows = lines.map(({ what, value, is }) => [escaped(what), escaped(value), escaped(`= ${is}`)]);
  return table(caption, ['Line', 'Comes to', 'Sum'], rows, 3);
}

function restsTable(
  rests: readonly RestsLine[],
  sources: readonly string[],
  file: ReportedFile,
  options: Linking,
): string {
  const rows = rests.map(({ what, value, from, note, at }) => {
    const source = note === undefined ? '' : `: ${sources[note - 1] ?? ''}`;
    const where = at !== undefined && at.uri === undefined ? `, ${placeLink(file, at, options)}` : '';
    return [escaped(what), escaped(value), `${escaped(from)}${where}${escaped(source)}`];
  });
  return table('What that rests on', ['What', 'Value', 'From'], rows, 3);
}
