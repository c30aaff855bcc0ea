// What a hover says about one workload, as Markdown: what it will burn, what multiplies it, what that is like, and what
// the numbers rest on. Pure text; text from the code is escaped, so that it can neither format nor link.

import { comparisonsOf } from '../estimate/comparison';
import type { Assumption, Cost } from '../estimate/footprint';
import { formatCount } from '../estimate/format';
import { sayTimes } from '../estimate/times';
import type { Factor } from '../flow/facts';
import { doubtsOf, isWide, withDoubt } from '../rules/doubt';
import { factorWords, footprintWords, kindText, sizeText, subjectText } from './words';

/** Sections parted by blank lines; the first line stands alone as a summary. Brief is without the assumptions. */
export function describeCost(cost: Cost, { isBrief = false }: { readonly isBrief?: boolean } = {}): string {
  const sections = [summary(cost), figures(cost), multipliers(cost), likeness(cost)];
  return [...sections, isBrief ? '' : assumptions(cost.assumptions)].filter((section) => section !== '').join('\n\n');
}

function summary(cost: Cost): string {
  const rest = [kindText(cost.workload), sayTimes(cost), sizeText(cost)].filter((text) => text !== '');
  return `**${escaped(subjectText(cost))}** · ${rest.map(withCode).join(' · ')}`;
}

function figures(cost: Cost): string {
  const { energy, carbon, water, money } = footprintWords(cost.footprint);
  const doubt = doubtsOf(cost);
  const sure = doubt === undefined ? `${SURE[cost.footprint.certainty]}. ` : '';
  const rows = [
    `**${escaped(withDoubt(energy, doubt))}** · ${[carbon, `${water} of water`, money].map(escaped).join(' · ')}`,
    `${sure}The range in brackets is meant to hold nine cases in ten.`,
  ];
  if (cost.footprint.energyWh.best !== cost.once.energyWh.best && cost.once.energyWh.best > 0)
    rows.push(`One execution: ${footprintWords(cost.once).energy}, ${escaped(footprintWords(cost.once).money)}`);
  if (cost.isCountedElsewhere) rows.push('Part of the sweep around it, which counts it.');
  return rows.join('  \n');
}

const SURE = {
  exact: 'All sizes are in the code',
  likely: 'Some sizes are usual values',
  guess: 'Some sizes are guesses',
} as const;

/** What changes how often it runs; a function that is called once multiplies nothing. */
function multipliers({ workload }: Cost): string {
  const because = workload.times.because.filter(
    ({ kind, count, per }) => kind === 'endless' || per !== undefined || count.low !== 1 || count.high !== 1,
  );
  if (because.length === 0) return '';
  return ['Multiplied by', ...because.map((factor) => `- ${factorText(factor)}`)].join('\n');
}

function factorText(factor: Factor): string {
  const { text, count, per, kind } = factor;
  const { name: said, origin } = factorWords(factor);
  // What a library repeats is told in words, not in code.
  if (kind === 'callback') return per === undefined ? escaped(text) : `${escaped(text)}: unknown, counted once`;
  const name = `${code(said)}${origin === '' ? '' : ` (${escaped(origin)})`}`;
  if (kind === 'endless') return `${name}: without end`;
  if (kind === 'retry') return `${name}: retries, ${attempts(count)}`;
  if (per !== undefined) return `${name}: unknown, counted once`;
  if (count.high === 0) return `${name}: off`;
  if (kind === 'branch') return `${name}: not always`;
  return count.low === count.high ? `${name}: × ${formatCount(count.best)}` : `${name}: ${between(count)}`;
}

function attempts({ high }: Factor['count']): string {
  return Number.isFinite(high) ? `up to ${formatCount(high)} attempts` : 'no known limit';
}

function between({ low, high }: Factor['count']): string {
  if (!Number.isFinite(high)) return `× ${formatCount(low)} or more`;
  return `× ${formatCount(low)} to ${formatCount(high)}`;
}

/** Nothing is like a middle whose ends lie far apart. */
function likeness({ footprint }: Cost): string {
  if (isWide(footprint)) return '';
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

/** Our own phrases put names from the code between backticks; these stay code, all else is escaped. */
export function withCode(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\s+/g, ' ') : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&');
}
