// What a hover says about one workload, as Markdown: what it will burn, what multiplies it, what that is like, and what
// how the numbers came about. Pure text; text from the code is escaped, so that it can neither format nor link.

import { decodedUri } from '../base/decoded-uri';
import type { Place } from '../base/span';
import { comparisonsOf } from '../estimate/comparison';
import type { Cost } from '../estimate/footprint';
import { formatCount } from '../estimate/format';
import { sayRest, sayTimes } from '../estimate/times';
import type { Factor } from '../flow/facts';
import { doubtsOf, isWide, withDoubt } from '../rules/doubt';
import { derivationMarkdown } from './derivation-markdown';
import { code, escaped, withCode } from './escape-markdown';
import { factorWords, footprintWords, kindText, sizeText, subjectText } from './words';

export interface Describing {
  /** Without how it came about. */
  readonly isBrief?: boolean;
  /** What a place in another file is called, as Markdown; undefined for one in the file that it is told in. */
  readonly nameOf?: (place: Place) => string | undefined;
}

/** Sections parted by blank lines; the figure comes first, for it is what is asked for. */
export function describeCost(cost: Cost, { isBrief = false, nameOf = fileName }: Describing = {}): string {
  const sections = [headline(cost), remarks(cost), multipliers(cost, nameOf), origins(cost), likeness(cost)];
  return [...sections, isBrief ? '' : derivationMarkdown(cost, nameOf)]
    .filter((section) => section !== '')
    .join('\n\n');
}

/** What it burns, and below it what that is. */
function headline(cost: Cost): string {
  const { energy, carbon, water, money } = footprintWords(cost.footprint);
  const others = [carbon, `${water} of water`, money].map(escaped).join(' · ');
  return `**${escaped(withDoubt(energy, doubtsOf(cost)))}** · ${others}  \n${subject(cost)}`;
}

function subject(cost: Cost): string {
  const rest = [kindText(cost.workload), sayTimes(cost), sizeText(cost)].filter((text) => text !== '');
  return `**${escaped(subjectText(cost))}** · ${rest.map(withCode).join(' · ')}`;
}

function remarks(cost: Cost): string {
  const sure = doubtsOf(cost) === undefined ? `${SURE[cost.footprint.certainty]}. ` : '';
  const rows = [`${sure}The range in brackets is meant to hold nine cases in ten.`];
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

/** What changes how often it runs, outermost first. */
function multipliers({ workload }: Cost, nameOf: (place: Place) => string | undefined): string {
  const because = workload.times.because.filter(multiplies);
  if (because.length === 0) return '';
  const rows = because.map((factor) => {
    const where = nameOf(factor.span);
    return `- ${factorText(factor)}${where === undefined ? '' : `, in ${where}`}`;
  });
  const rest = sayRest(workload.times);
  return ['Multiplied by', ...rows, ...(rest === '' ? [] : [`- plus ${rest}`])].join('\n');
}

/** What a person told, and what holds only as long as nobody says otherwise, with what to change. */
function origins({ assumptions }: Cost): string {
  const rows = assumptions
    .filter(({ source }) => /^(?:told|default of|from) /.test(source))
    .map(({ what, value, source }) => `- ${escaped(what)} ${escaped(value)}: ${originText(source)}`);
  return rows.length === 0 ? '' : ['Set by', ...rows].join('\n');
}

/** ``default of `--n-samples` ``; what is told, in words. */
function originText(origin: string): string {
  const [, words = '', name = ''] = /^(default of|from) (.*)$/.exec(origin) ?? [];
  return name === '' ? escaped(origin) : `${words} ${code(name)}`;
}

/** False for what changes no count: a function that is called once. */
export function multiplies({ kind, count, per }: Factor): boolean {
  return kind === 'endless' || per !== undefined || count.low !== 1 || count.high !== 1;
}

/** The last part of a URI that tells files apart: `llm.py`, `pkg/__init__.py`. */
export function fileName({ uri }: Place): string | undefined {
  if (uri === undefined) return undefined;
  const parts = decodedUri(uri).split('/');
  return code(parts.slice(parts.at(-1) === '__init__.py' ? -2 : -1).join('/'));
}

/** ``` `range(100)`: × 100 ```. */
export function factorText(factor: Factor): string {
  const { text, count, per, kind } = factor;
  const { name: said, origin } = factorWords(factor);
  // What a library repeats is told in words, not in code.
  if (kind === 'callback') return per === undefined ? escaped(text) : `${escaped(text)}: unknown, counted once`;
  const name = `${kind === 'annotation' ? escaped(said) : code(said)}${origin === '' ? '' : ` (${originText(origin)})`}`;
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
