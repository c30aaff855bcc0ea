// The settings file beside the code: `wattlint.json`, or `[tool.wattlint]` in `pyproject.toml`, the same keys in both.
// What is wrong in it comes back as problems with a line; the rest of the file still counts.

import { parse, TomlError } from 'smol-toml';
import type { Settings } from '../analysis';
import type { Severity } from '../rules/rule';

/** What a person can write down; everything may be left out. */
export interface FileSettings extends Partial<Settings> {
  /** `.gitignore` patterns, relative to the file's folder. */
  readonly exclude?: readonly string[];
  readonly failOn?: FailOn;
}

export type FailOn = Exclude<Severity, 'off'> | 'never';

export interface SettingsProblem {
  readonly message: string;
  /** From 1; undefined when the place is not known. */
  readonly line: number | undefined;
}

export interface SettingsFile {
  /** False for a `pyproject.toml` that has no `[tool.wattlint]`. */
  readonly isPresent: boolean;
  readonly settings: FileSettings;
  readonly problems: readonly SettingsProblem[];
}

/** In order of precedence within one folder. */
export const SETTINGS_FILE_NAMES: readonly string[] = ['wattlint.json', 'pyproject.toml'];

/** `name` ends in `.json` or `.toml`; that decides how the text is read. */
export function readSettingsFile({ name, text }: { readonly name: string; readonly text: string }): SettingsFile {
  const source = text.replace(/^\uFEFF/, '');
  const isToml = name.endsWith('.toml');
  const parsed = isToml ? parseToml(source) : parseJson(source);
  if ('problem' in parsed) return { isPresent: true, settings: {}, problems: [parsed.problem] };
  const content = isToml ? tableIn(parsed.value) : parsed.value;
  if (content === undefined) return { isPresent: false, settings: {}, problems: [] };
  return { isPresent: true, ...readKeys(content, (key) => lineOf(source, key, isToml)) };
}

type Parsed = { readonly value: unknown } | { readonly problem: SettingsProblem };

function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/.exec(message)?.[1];
    const before = offset === undefined ? text : text.slice(0, Number(offset));
    const reason = message.replace(/ in JSON at position.*| \(line \d+ column \d+\)/s, '');
    return { problem: { message: `not valid JSON: ${reason}`, line: before.split('\n').length } };
  }
}

function parseToml(text: string): Parsed {
  try {
    return { value: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '');
    return { problem: { message: `not valid TOML: ${reason}`, line: error.line } };
  }
}

function tableIn(pyproject: unknown): unknown {
  const tool = isObject(pyproject) ? pyproject.tool : undefined;
  return isObject(tool) ? tool.wattlint : undefined;
}

type Reader = (value: unknown) => { readonly value: unknown } | { readonly expected: string };

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'];

const KEYS: Readonly<Record<keyof FileSettings, Reader>> = {
  region: readText,
  hardware: readText,
  pue: (value) => readNumber(value, 1),
  wue: (value) => readNumber(value, 0),
  boundary: (value) => readOneOf(value, ['accelerator', 'node', 'datacentre']),
  severities: readSeverities,
  stakes: readStakes,
  select: readTexts,
  ignore: readTexts,
  exclude: readTexts,
  failOn: (value) => readOneOf(value, ['hint', 'info', 'warning', 'error', 'never']),
};

function readKeys(content: unknown, lineOfKey: (key: string) => number | undefined) {
  if (!isObject(content)) return { settings: {}, problems: [{ message: 'expected a table of settings', line: 1 }] };
  const settings: Record<string, unknown> = {};
  const problems: SettingsProblem[] = [];
  for (const [key, value] of Object.entries(content)) {
    if (key === '$schema') continue;
    const reader = Object.hasOwn(KEYS, key) ? KEYS[key as keyof FileSettings] : undefined;
    const read = reader?.(value);
    if (read === undefined) problems.push({ message: unknownKey(key), line: lineOfKey(key) });
    else if ('value' in read) settings[key] = read.value;
    else problems.push({ message: `\`${key}\` must be ${read.expected}; it is left out`, line: lineOfKey(key) });
  }
  return { settings: settings as FileSettings, problems };
}

function unknownKey(key: string): string {
  return `unknown setting \`${key}\`; known are ${Object.keys(KEYS).join(', ')}`;
}

function readText(value: unknown): ReturnType<Reader> {
  return typeof value === 'string' && value !== '' ? { value } : { expected: 'a text' };
}

function readNumber(value: unknown, least: number): ReturnType<Reader> {
  const isRight = typeof value === 'number' && Number.isFinite(value) && value >= least;
  return isRight ? { value } : { expected: `a number of at least ${least}` };
}

function readOneOf(value: unknown, words: readonly string[]): ReturnType<Reader> {
  const isRight = typeof value === 'string' && words.includes(value);
  return isRight ? { value } : { expected: `one of ${words.join(', ')}` };
}

function readTexts(value: unknown): ReturnType<Reader> {
  const isRight = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isRight ? { value } : { expected: 'a list of texts' };
}

function readSeverities(value: unknown): ReturnType<Reader> {
  const isRight = isObject(value) && Object.values(value).every((word) => SEVERITIES.includes(String(word)));
  return isRight ? { value } : { expected: `a table of rule = ${SEVERITIES.join(' | ')}` };
}

function readStakes(value: unknown): ReturnType<Reader> {
  const isRight = isObject(value) && ['hint', 'info', 'warning'].every((level) => isStake(value[level]));
  return isRight ? { value } : { expected: 'hint, info and warning, each with energyWh and costUsd' };
}

function isStake(value: unknown): boolean {
  return (
    isObject(value) && [value.energyWh, value.costUsd].every((figure) => typeof figure === 'number' && figure >= 0)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parsers keep no places, so the line is that of the first mention of the key (after the table's head). */
function lineOf(text: string, key: string, isToml: boolean): number | undefined {
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const head = isToml ? Math.max(0, text.search(/^\s*\[\s*tool\s*\.\s*wattlint/m)) : 0;
  const found = text
    .slice(head)
    .search(isToml ? new RegExp(`^[^#\\n]*\\b${name}\\b`, 'm') : new RegExp(`"${name}"\\s*:`));
  return found < 0 ? undefined : text.slice(0, head + found).split('\n').length;
}
