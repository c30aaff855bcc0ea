// The settings file beside the code: `wattlint.json`, or `[tool.wattlint]` in `pyproject.toml`, the same keys in both.
// What is wrong in it comes back as problems with a place; the rest of the file still counts.

import { parse, TomlError } from 'smol-toml';
import type { Settings } from '../analysis';
import { MOST } from '../base/most';
import { nearest } from '../base/nearest';
import type { Severity } from '../rules/rule';
import { type AssumptionPlaces, readAssumptions } from './assumptions';
import { parseJson } from './json-text';
import type { KnownNames } from './known-names';

/** What a person can write down; everything may be left out. */
export interface FileSettings extends Partial<Omit<Settings, 'said'>> {
  /** `.gitignore` patterns, relative to the file's folder. */
  readonly exclude?: readonly string[];
  readonly failOn?: FailOn;
}

export type FailOn = Exclude<Severity, 'off'> | 'never';

export interface SettingsProblem {
  readonly message: string;
  /** An error leaves a setting out that somebody wrote down; a warning tells of what nobody reads. */
  readonly severity: 'error' | 'warning';
  /** From 1; undefined when the place is not known. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export interface SettingsFile {
  /** False for a `pyproject.toml` that has no `[tool.wattlint]`. */
  readonly isPresent: boolean;
  /** True when nothing in it could be read, so that `settings` says nothing about what was meant. */
  readonly isBroken: boolean;
  readonly settings: FileSettings;
  readonly problems: readonly SettingsProblem[];
}

/** In order of precedence within one folder. */
export const SETTINGS_FILE_NAMES: readonly string[] = ['wattlint.json', 'pyproject.toml'];

export interface SettingsText {
  /** Ends in `.json` or `.toml`; that decides how the text is read. */
  readonly name: string;
  readonly text: string;
  /** Asked only when the text names a region, a device or a rule. */
  readonly names: () => KnownNames;
  /** Where assumptions say they are from, and what their paths are relative to. */
  readonly home?: Pick<AssumptionPlaces, 'file' | 'folder'>;
}

/** Never throws. */
export function readSettingsFile({ name, text, names, home }: SettingsText): SettingsFile {
  const isToml = name.endsWith('.toml');
  // A project file that does not mention us may be as broken as it likes: it is not ours.
  if (isToml && !/\bwattlint\b/.test(text)) return ABSENT;
  const parsed = isToml ? parseToml(text) : parseText(text);
  if ('problem' in parsed) return broken(parsed.problem);
  const content = isToml ? tableIn(parsed.value) : parsed.value;
  if (content === undefined) return ABSENT;
  if (!isObject(content)) return broken(problemAt('expected a table of settings', text, 0));
  const place = { text, names, offsetOf: parsed.offsetOf, home: home ?? { file: name, folder: '' } };
  return { isPresent: true, isBroken: false, ...readKeys(content, place) };
}

/** What is told of a file that cannot even be read as text. */
export function unreadable(why: string): SettingsFile {
  return broken({ message: `cannot be read: ${why}`, severity: 'error', line: undefined, column: undefined });
}

const ABSENT: SettingsFile = { isPresent: false, isBroken: false, settings: {}, problems: [] };

function broken(problem: SettingsProblem): SettingsFile {
  return { isPresent: true, isBroken: true, settings: {}, problems: [problem] };
}

type OffsetOf = (path: readonly string[]) => number | undefined;
type Parsed = { readonly value: unknown; readonly offsetOf: OffsetOf } | { readonly problem: SettingsProblem };

function parseText(text: string): Parsed {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const parsed = parseJson(text.slice(start));
  if ('fault' in parsed)
    return { problem: problemAt(`not valid JSON: ${parsed.fault}`, text, parsed.offset + start) };
  const offsetOf: OffsetOf = (path) => {
    const offset = parsed.offsetOf(path);
    return offset === undefined ? undefined : offset + start;
  };
  return { value: parsed.value, offsetOf };
}

function parseToml(text: string): Parsed {
  try {
    return { value: parse(text.replace(/^\uFEFF/, '')), offsetOf: (path) => offsetInToml(text, path) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '');
    const { line, column } = error;
    return { problem: { message: `not valid TOML: ${reason}`, severity: 'error', line, column } };
  }
}

function tableIn(pyproject: unknown): unknown {
  const tool = isObject(pyproject) ? pyproject.tool : undefined;
  return isObject(tool) ? tool.wattlint : undefined;
}

/** What is wrong, with the place below the key where it is: `['sweep']` in `severities`. */
interface Wrong {
  readonly wrong: string;
  readonly at?: readonly string[];
}

type Read = { readonly value: unknown; readonly but?: readonly Wrong[] } | { readonly expected: string };
type Reader = (value: unknown, names: () => KnownNames, places: AssumptionPlaces) => Read;

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'];

const KEYS: Readonly<Record<keyof FileSettings, Reader>> = {
  region: (value, names) => readName(value, (name) => names().region(name)),
  hardware: (value, names) => readName(value, (name) => names().hardware(name)),
  pue: (value) => readNumber(value, 1),
  wue: (value) => readNumber(value, 0),
  grid: (value) => readNumber(value, 0),
  usdPerHour: (value) => readNumber(value, 0),
  usdPerKwh: (value) => readNumber(value, 0),
  boundary: (value) => readOneOf(value, ['accelerator', 'node', 'datacentre']),
  severities: readSeverities,
  stakes: readStakes,
  select: readSelectors,
  ignore: readSelectors,
  exclude: readTexts,
  failOn: (value) => readOneOf(value, ['hint', 'info', 'warning', 'error', 'never']),
  assumptions: readAssumptions,
};

/** The settings that a file may hold. */
export const SETTING_NAMES: readonly string[] = Object.keys(KEYS);

interface Place {
  readonly text: string;
  readonly names: () => KnownNames;
  readonly offsetOf: OffsetOf;
  readonly home: Pick<AssumptionPlaces, 'file' | 'folder'>;
}

function readKeys(content: Record<string, unknown>, { text, names, offsetOf, home }: Place) {
  const settings: Record<string, unknown> = {};
  const problems: SettingsProblem[] = [];
  const tell = (message: string, path: readonly string[], severity: SettingsProblem['severity'] = 'error') =>
    problems.push(problemAt(message, text, offsetOf(path) ?? offsetOf(path.slice(0, 1)), severity));
  for (const [key, value] of Object.entries(content)) {
    if (key === '$schema') continue;
    const reader = Object.hasOwn(KEYS, key) ? KEYS[key as keyof FileSettings] : undefined;
    const placeOf = (at: readonly string[]) => placeAt(text, offsetOf([key, ...at]));
    const read = reader?.(value, names, { ...home, placeOf });
    if (read === undefined) tell(unknownKey(key), [key], 'warning');
    else if ('expected' in read) tell(`\`${key}\` must be ${read.expected}`, [key]);
    else {
      if (read.value !== undefined) settings[key] = read.value;
      for (const { wrong, at } of read.but ?? []) tell(`\`${key}\`: ${wrong}`, [key, ...(at ?? [])]);
    }
  }
  return { settings: settings as FileSettings, problems };
}

function unknownKey(key: string): string {
  const near = nearest(key, SETTING_NAMES);
  const said = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${SETTING_NAMES.join(', ')}`;
  return `unknown setting \`${key}\`; ${said}`;
}

function readName(value: unknown, fault: (name: string) => string | undefined): Read {
  if (typeof value !== 'string' || value === '') return { expected: 'a text' };
  const wrong = fault(value);
  return wrong === undefined ? { value } : { value: undefined, but: [{ wrong }] };
}

function readSelectors(value: unknown, names: () => KnownNames): Read {
  if (!isTexts(value)) return { expected: 'a list of rules' };
  const wrong = value.map((selector) => names().rule(selector));
  const right = value.filter((_, index) => wrong[index] === undefined);
  return {
    // A list of nothing but mistyped rules would select none at all.
    value: right.length === 0 && value.length > 0 ? undefined : right,
    but: wrong.flatMap((each, index) => (each === undefined ? [] : [{ wrong: each, at: [String(index)] }])),
  };
}

/** What is right of it counts. */
function readSeverities(value: unknown, names: () => KnownNames): Read {
  if (!isObject(value)) return { expected: `a table of rule = ${SEVERITIES.join(' | ')}` };
  const but: Wrong[] = [];
  const right = Object.entries(value).filter(([selector, severity]) => {
    const isSeverity = typeof severity === 'string' && SEVERITIES.includes(severity);
    const wrong = isSeverity
      ? names().rule(selector)
      : `${JSON.stringify(severity)} is no severity; they are ${SEVERITIES.join(', ')}`;
    if (wrong !== undefined) but.push({ wrong, at: [selector] });
    return wrong === undefined;
  });
  return { value: Object.fromEntries(right), but };
}

function readNumber(value: unknown, least: number): Read {
  const isRight = typeof value === 'number' && value >= least && value <= MOST;
  return isRight ? { value } : { expected: `a number of at least ${least}` };
}

function readOneOf(value: unknown, words: readonly string[]): Read {
  const isRight = typeof value === 'string' && words.includes(value);
  return isRight ? { value } : { expected: `one of ${words.join(', ')}` };
}

function readTexts(value: unknown): Read {
  return isTexts(value) ? { value } : { expected: 'a list of texts' };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function readStakes(value: unknown): Read {
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

function problemAt(
  message: string,
  text: string,
  offset: number | undefined,
  severity: SettingsProblem['severity'] = 'error',
): SettingsProblem {
  return { message, severity, ...placeAt(text, offset) };
}

function placeAt(text: string, offset: number | undefined): Pick<SettingsProblem, 'line' | 'column'> {
  if (offset === undefined) return { line: undefined, column: undefined };
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** This parser keeps no places, so it is the first mention of the name after our table's head. */
function offsetInToml(text: string, path: readonly string[]): number | undefined {
  const head = Math.max(0, text.search(/^[ \t]*\[+\s*tool\s*\.\s*wattlint/m));
  let from = head;
  for (const [depth, key] of path.entries()) {
    if (path[0] === 'assumptions' && depth === 1) {
      const entry = entryInToml(text, Number(key));
      if (entry === undefined) return undefined;
      from = entry;
      continue;
    }
    const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = new RegExp(`^[^#\\n]*?(?<![\\w-])(?=["']?${name}(?![\\w-]))`, 'm').exec(text.slice(from));
    if (found === null) return undefined;
    from += found.index + found[0].length;
  }
  return from;
}

/** The head of the table, or its brace in a list. */
function entryInToml(text: string, index: number): number | undefined {
  const heads = [...text.matchAll(/^[ \t]*\[\[\s*tool\s*\.\s*wattlint\s*\.\s*assumptions\s*\]\]/gm)];
  if (heads.length > 0) return heads[index]?.index;
  const list = /^[ \t]*(?:tool\.wattlint\.)?assumptions\s*=\s*\[/m.exec(text);
  if (list === null) return undefined;
  const start = list.index + list[0].length;
  const entry = [...text.slice(start).matchAll(/\{/g)][index];
  return entry && start + entry.index;
}
