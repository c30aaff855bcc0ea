// What a hover says about one workload, as Markdown: what it will burn, what multiplies it, what the numbers rest on,
// and what that is like. Pure text; text from the code is escaped, so that it can neither format nor link.

import { comparisonsOf } from '../estimate/comparison';
import type { Assumption, Cost } from '../estimate/footprint';
import { formatCount } from '../estimate/format';
import type { Factor } from '../flow/facts';
import { footprintWords, kindText, sizeText, subjectText, timesText, unknownRepeats } from './words';

/** Sections parted by blank lines; the first line stands alone as a summary. */
export function describeCost(cost: Cost): string {
  return [summary(cost), figures(cost), multipliers(cost), likeness(cost), assumptions(cost.assumptions)]
    .filter((section) => section !== '')
    .join('\n\n');
}

function summary(cost: Cost): string {
  const kind = kindText(cost.workload.kind);
  const rest = [kind, timesText(cost), sizeText(cost)].filter((text) => text !== '').map(escaped);
  return `**${escaped(subjectText(cost))}** · ${rest.join(' · ')}`;
}

function figures(cost: Cost): string {
  const { energy, carbon, water, money } = footprintWords(cost.footprint);
  const sure = SURE[cost.footprint.certainty];
  const repeats = unknownRepeats(cost);
  const rows = [`**${energy}** · ${carbon} · ${water} of water · ${money}`, `${sure}${perText(repeats)}`];
  if (cost.footprint.energyWh.best !== cost.once.energyWh.best && cost.once.energyWh.best > 0)
    rows.push(`One execution: ${footprintWords(cost.once).energy}, ${footprintWords(cost.once).money}`);
  if (cost.isCountedElsewhere) rows.push('Part of the sweep around it, which counts it.');
  return rows.join('  \n');
}

const SURE = {
  exact: 'All sizes are in the code; 90 % range in brackets',
  likely: 'Some sizes are usual values; 90 % range in brackets',
  guess: 'The code leaves sizes open; 90 % range in brackets',
} as const;

function perText(repeats: readonly string[]): string {
  return repeats.length === 0 ? '' : `; counted once per ${escaped(repeats.join(' and '))}`;
}

function multipliers({ workload }: Cost): string {
  const { because } = workload.times;
  if (because.length === 0) return '';
  return ['Multiplied by', ...because.map((factor) => `- ${factorText(factor)}`)].join('\n');
}

function factorText({ text, count, per, kind }: Factor): string {
  const name = code(text);
  if (kind === 'endless') return `${name}: without end`;
  if (per !== undefined) return `${name}: unknown, counted once`;
  if (kind === 'branch' && count.best === 0) return `${name}: off`;
  return count.low === count.high ? `${name}: × ${formatCount(count.best)}` : `${name}: ${between(count)}`;
}

function between({ low, high }: Factor['count']): string {
  if (!Number.isFinite(high)) return `× ${formatCount(low)} or more`;
  return `× ${formatCount(low)} to ${formatCount(high)}`;
}

function likeness({ footprint }: Cost): string {
  const like = comparisonsOf(footprint).slice(0, 2);
  return like.length === 0 ? '' : `About ${like.map(({ text }) => escaped(text)).join('; or ')}.`;
}

function assumptions(list: readonly Assumption[]): string {
  if (list.length === 0) return '';
  const rows = list.map(
    ({ what, value, from, source }) => `| ${cell(what)} | ${cell(value)} | ${from} | ${cell(source)} |`,
  );
  return ['| Rests on | | from | source |', '|---|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return escaped(text).replace(/\s+/g, ' ');
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&');
}
