// `wattlint estimate KIND`: the calculator without code. Options on the command line, or many rows from a file; what is
// left out takes the defaults that a scan of this folder would use.

import { readFileSync } from 'node:fs';
import type { Settings } from '../analysis';
import { nearest } from '../base/nearest';
import { type Range, scale } from '../base/range';
import {
  COMMON_OPTIONS,
  DIRECT_KINDS,
  DIRECT_OPTIONS,
  type DirectError,
  type DirectKind,
  type DirectOptions,
  type DirectResult,
  estimateDirect,
} from '../estimate/calculator/direct';
import { formatDuration, formatMetals, formatNumber } from '../estimate/format';
import { lineOf, restsOf } from '../report/derivation';
import { restsLines, sourceLines, sumLines } from '../report/derivation-text';
import { jsonOfAssumption, jsonOfFootprint, jsonOfRange, jsonOfStep } from '../report/json';
import { footprintWords } from '../report/words';
import { isSet, type OptionSpecs, oneOf, readArguments, textOf } from './arguments';
import { causeOf } from './cause';
import { readFolderSettings } from './folder-settings';
import { type Outcome, UsageError } from './outcome';

export async function estimateCommand(words: readonly string[]): Promise<Outcome> {
  const kind = kindOf(words[0]);
  const names = [...DIRECT_OPTIONS[kind], ...COMMON_OPTIONS];
  const read = readArguments(`estimate ${kind}`, words.slice(1), estimateOptions(kind));
  refuseTwice(words.slice(1), names.map(kebab));
  const empty = names.find((name) => textOf(read, kebab(name))?.trim() === '');
  if (empty !== undefined) throw new UsageError(`--${kebab(empty)} needs a value`);
  if (read.positionals.length > 0)
    throw new UsageError(`estimate takes one kind; '${read.positionals[0]}' is left over`);
  const format = oneOf(read, 'format', ['text', 'json']) ?? 'text';
  const folder = await readFolderSettings({ isIgnored: isSet(read, 'no-config'), flags: {} });
  const { settings } = folder;
  const warnings = folder.warnings();
  const given = givenOf(names, (name) => textOf(read, kebab(name)));

  const from = textOf(read, 'from');
  if (from !== undefined) {
    const results = rowsIn(from).map((row) => resultOf(kind, row, given, settings));
    const output = format === 'json' ? json(results.map(jsonOfResult)) : results.map(textOfResult).join('\n');
    return { exitCode: 0, output, errors: warnings };
  }
  const result = estimateDirect(kind, given, settings);
  if ('error' in result) throw new UsageError(`${result.error} (see \`wattlint estimate --help\`)`);
  return {
    exitCode: 0,
    output: format === 'json' ? json(jsonOfResult(result)) : textOfResult(result),
    errors: warnings,
  };
}

function kindOf(word: string | undefined): DirectKind {
  const kind = DIRECT_KINDS.find((each) => each === word);
  if (kind !== undefined) return kind;
  const kinds = DIRECT_KINDS.join(', ');
  if (word === undefined || word.startsWith('-')) throw new UsageError(`estimate needs a kind first: ${kinds}`);
  const meant = nearest(word, DIRECT_KINDS)[0] ?? ALSO_CALLED[word.toLowerCase()];
  throw new UsageError(`there is no kind '${word}'; ${meant ? `did you mean ${meant}?` : `known are ${kinds}`}`);
}

/** What people call these kinds. */
const ALSO_CALLED: Readonly<Record<string, DirectKind>> = {
  chat: 'inference',
  llm: 'inference',
  generate: 'inference',
  rerank: 'embedding',
  reranking: 'embedding',
  embed: 'embedding',
  train: 'training',
  finetune: 'training',
  'fine-tune': 'training',
  'fine-tuning': 'training',
  fit: 'training',
  picture: 'image',
  diffusion: 'image',
  speech: 'audio',
  transcribe: 'audio',
  transcription: 'audio',
};

/** Of two values for one thing, neither is surely the one that was meant. */
function refuseTwice(words: readonly string[], names: readonly string[]): void {
  const given = words.flatMap((word) => /^--([\w-]+)(?:=|$)/.exec(word)?.[1] ?? []);
  const twice = names.find((name) => given.indexOf(name) !== given.lastIndexOf(name));
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice`);
}

/** What the command line takes; the help page lists each. */
export function estimateOptions(kind: DirectKind): OptionSpecs {
  const names = [...DIRECT_OPTIONS[kind], ...COMMON_OPTIONS];
  const own = Object.fromEntries(names.map((name) => [kebab(name), { type: 'string' } as const]));
  return {
    ...own,
    format: { type: 'string', short: 'f' },
    from: { type: 'string' },
    'no-config': { type: 'boolean' },
  };
}

function givenOf(names: readonly string[], read: (name: string) => string | undefined): DirectOptions {
  return Object.fromEntries(names.map((name) => [name, read(name)]).filter(([, value]) => value !== undefined));
}

/** `inputTokens` as a flag: `input-tokens`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function rowsIn(file: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, ''));
    if (Array.isArray(content)) return content;
  } catch (error) {
    throw new UsageError(`cannot read rows from ${file}: ${causeOf(error)}`);
  }
  throw new UsageError(`${file} must hold a JSON array of objects`);
}

/** A row's own options win over the flags beside `--from`, which hold for all rows. */
function resultOf(
  kind: DirectKind,
  row: unknown,
  flags: DirectOptions,
  settings: Settings,
): DirectResult | DirectError {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { error: 'a row must be an object' };
  return estimateDirect(kind, { ...flags, ...row }, settings);
}

function jsonOfResult(result: DirectResult | DirectError): object {
  if ('error' in result) return { error: result.error };
  const { footprint, assumptions, steps, seconds, acceleratorHours } = result;
  return {
    footprint: jsonOfFootprint(footprint),
    assumptions: assumptions.map((assumption) => jsonOfAssumption(assumption)),
    derivation: steps.map(jsonOfStep),
    seconds: jsonOfRange(seconds),
    acceleratorHours: jsonOfRange(acceleratorHours),
  };
}

/** Sources are long, and a line of 400 characters is read by nobody. */
const WIDEST = 100;

function textOfResult(result: DirectResult | DirectError): string {
  if ('error' in result) return `cannot be estimated: ${result.error}\n`;
  const { footprint, assumptions, steps, seconds, acceleratorHours } = result;
  const { energy, carbon, water, money } = footprintWords(footprint);
  const figures = [
    ['Energy', energy],
    ['Carbon', carbon],
    ['Water', water],
    ['Money', footprint.costUsd.high > 0 ? money : 'unknown'],
    ...(footprint.metalsMgSbEq ? [['Metals', formatMetals(footprint.metalsMgSbEq)]] : []),
    ['Time', formatDuration(seconds)],
    // Of one device that works for nobody else it is the time again.
    ...(isSameTime(result) ? [] : [['Accelerator time', acceleratorTime(acceleratorHours)]]),
  ];
  const lines = figures.map(([name = '', value]) => `${name.padEnd(16)} ${value}`);
  const width = Math.min(process.stdout.isTTY ? process.stdout.columns : WIDEST, WIDEST);
  const { rests, sources } = restsOf(assumptions);
  return [
    ...lines,
    '',
    'By the middles of the ranges',
    ...sumLines(steps.map(lineOf), width),
    '',
    'Rests on',
    ...restsLines(rests, width),
    ...sourceLines(sources, (title) => title, width),
    '',
  ].join('\n');
}

/** Machines are let by the hour, and less than one reads as any other time. */
function acceleratorTime(hours: Range): string {
  return hours.best < 1 ? formatDuration(scale(hours, 3600)) : `${formatNumber(hours)} h`;
}

function isSameTime({ seconds, acceleratorHours }: DirectResult): boolean {
  return Math.abs(acceleratorHours.best * 3600 - seconds.best) <= 1e-6 * seconds.best;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
