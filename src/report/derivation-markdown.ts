// How the figures of a workload came about, as Markdown: the sum of one execution line by line, what it rests on, and
// the long sources below, by number.

import type { Place } from '../base/span';
import type { Cost } from '../estimate/footprint';
import { derivationOf, type SumLine } from './derivation';
import { cell, escaped } from './escape-markdown';

/** Sections parted by blank lines; '' where nothing is to be told. `nameOf` says as Markdown what a place is called. */
export function derivationMarkdown(
  cost: Cost,
  nameOf: (place: Place) => string | undefined = () => undefined,
): string {
  const { once, all, rests, sources } = derivationOf(cost);
  const restRows = rests.map(({ what, value, from, note, at }) => {
    const number = note === undefined ? '' : ` ${escaped(`[${note}]`)}`;
    const where = at && nameOf(at);
    return `| ${cell(what)} | ${cell(value)} | ${cell(from)}${where ? `, ${where}` : ''}${number} |`;
  });
  return [
    sumTable('One execution, by the middles', once),
    sumTable('All of them', all),
    restRows.length === 0 ? '' : ['| Rests on | | from |', '|---|---|---|', ...restRows].join('\n'),
    sources.map((source, index) => `${index + 1}. ${cell(source)}`).join('\n'),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

function sumTable(title: string, lines: readonly SumLine[]): string {
  if (lines.length === 0) return '';
  const rows = lines.map(({ what, value, is }) => `| ${cell(what)} | ${cell(value)} | = ${cell(is)} |`);
  // A title in the head of the first column would make that wide.
  return [`**${title}**`, '', '| | | |', '|---|--:|---|', ...rows].join('\n');
}
