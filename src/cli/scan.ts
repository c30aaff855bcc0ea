// `wattlint scan`: options to settings, paths to targets, the scan itself, and its report in the form asked for.

import { lstatSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { version } from '../../package.json';
import { KNOWN_NAMES } from '../project/known-names';
import type { FailOn, FileSettings } from '../project/settings-file';
import { makeReport, type Report } from '../report/report';
import { toSarif } from '../report/sarif';
import { toText } from '../report/text';
import { findingsText, plural } from '../report/words';
import type { Scan, Target } from '../session/scan';
import type { Workspace } from '../session/workspace';
import { isSet, numberOf, oneOf, type ReadArguments, readArguments, textOf, textsOf } from './arguments';
import { causeOf } from './cause';
import { paletteFor } from './colour';
import { type FolderSettings, readFolderSettings } from './folder-settings';
import { jsonPieces } from './json-pieces';
import { nodeWorkspace, toUri } from './node-workspace';
import { type Outcome, UsageError } from './outcome';
import { readPointedInto } from './pointed-into';
import { printable, printableName } from './printable';
import { Progress } from './progress';
import { scanAll } from './scan-all';
import type { StandardInput } from './standard-input';
import { writeFile } from './write';

const FORMATS = ['text', 'json', 'sarif'] as const;
type Format = (typeof FORMATS)[number];
const LEVELS = ['hint', 'info', 'warning', 'error'] as const;

/** What the command line takes; the help page lists each. */
export const SCAN_OPTIONS = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  region: { type: 'string' },
  hardware: { type: 'string' },
  pue: { type: 'string' },
  wue: { type: 'string' },
  grid: { type: 'string' },
  'usd-per-hour': { type: 'string' },
  'usd-per-kwh': { type: 'string' },
  boundary: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  select: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  'stdin-filename': { type: 'string' },
  'time-limit': { type: 'string' },
  'no-config': { type: 'boolean' },
  derivation: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

export async function scanCommand(words: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  const read = readArguments('scan', words, SCAN_OPTIONS);
  const format = oneOf(read, 'format', FORMATS) ?? 'text';
  if (isSet(read, 'derivation') && format !== 'json')
    throw new UsageError('--derivation is told in JSON: add --format json, or ask `wattlint explain FILE:LINE`');
  const flags = flagsOf(read);
  const longestMs = (numberOf(read, 'time-limit', 0.1) ?? 20) * 1000;
  const workspace = nodeWorkspace(process.cwd());
  const { standardInput, targets } = targetsOf(read);
  const folder = await readFolderSettings({ isIgnored: isSet(read, 'no-config'), flags });
  const { settings, failOn } = folder;

  const progress = new Progress(isSet(read, 'quiet') ? undefined : process.stderr);
  const result = await scanAll(workspace, targets, { folder, standardInput, longestMs, progress }).finally(() =>
    progress.clear(),
  );
  const report = makeReport({
    tool: { name: 'wattlint', version },
    settings,
    files: result.analyses.map((analysis) => ({ path: workspace.pathOf(analysis.document.uri), analysis })),
    others: await readPointedInto(workspace, result.analyses),
    skipped: result.skipped,
    filesSeen: result.files,
    seconds: (performance.now() - started) / 1000,
  });
  const { output, written } = await deliver(read, report, format);
  return {
    exitCode: isReached(failOn, report) ? 1 : 0,
    output,
    errors: folder.warnings() + unheardIn(targets, result, folder) + faultsOf(result, workspace) + written,
  };
}

/** A walk that was cut short may not have come to what is meant. */
function unheardIn(targets: readonly Target[], { analyses }: Scan, folder: FolderSettings): string {
  if (analyses.some(({ isCutShort }) => isCutShort)) return '';
  const folders = targets.filter(({ kind }) => kind === 'folder').map(({ uri }) => uri);
  return folder.unheard(folders, analyses);
}

/** What flags say, of those that a command takes. */
export function flagsOf(read: ReadArguments): FileSettings {
  const flags = {
    region: known(textOf(read, 'region'), KNOWN_NAMES.region),
    hardware: known(textOf(read, 'hardware'), KNOWN_NAMES.hardware),
    pue: numberOf(read, 'pue', 1),
    wue: numberOf(read, 'wue', 0),
    grid: numberOf(read, 'grid', 0),
    usdPerHour: numberOf(read, 'usd-per-hour', 0),
    usdPerKwh: numberOf(read, 'usd-per-kwh', 0),
    boundary: oneOf(read, 'boundary', ['accelerator', 'node', 'datacentre']),
    select: rulesOf('select', listOf(textsOf(read, 'select'))),
    ignore: rulesOf('ignore', listOf(textsOf(read, 'ignore'))),
    exclude: textsOf(read, 'exclude'),
    failOn: oneOf(read, 'fail-on', [...LEVELS, 'never']),
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

/** A name of a catalogue: a mistyped one must not quietly stand for something else. */
function known(name: string | undefined, faultOf: (name: string) => string | undefined): string | undefined {
  const fault = name === undefined ? undefined : faultOf(name);
  if (fault !== undefined) throw new UsageError(fault);
  return name;
}

/** Selectors that cover no rule would select nothing for ever without a word. */
function rulesOf(option: string, selectors: readonly string[] | undefined): readonly string[] | undefined {
  for (const selector of selectors ?? []) {
    const fault = KNOWN_NAMES.rule(selector);
    if (fault !== undefined) throw new UsageError(`--${option}: ${fault}`);
  }
  return selectors;
}

function listOf(texts: readonly string[]): readonly string[] | undefined {
  const all = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  return all.length === 0 ? undefined : all.filter((text) => text !== '');
}

interface Targets {
  readonly targets: readonly Target[];
  readonly standardInput: StandardInput | undefined;
}

function targetsOf(read: ReadArguments): Targets {
  const paths = read.positionals.length === 0 ? ['.'] : read.positionals;
  if (!paths.includes('-')) return { targets: paths.map(targetOf), standardInput: undefined };
  const uri = toUri(resolve(textOf(read, 'stdin-filename') ?? 'stdin.py'));
  return {
    targets: paths.map((path) => (path === '-' ? { kind: 'file', uri } : targetOf(path))),
    standardInput: { uri, bytes: readStandardInput() },
  };
}

function readStandardInput(): Uint8Array {
  try {
    return readFileSync(0);
  } catch (error) {
    throw new UsageError(`cannot read standard input: ${causeOf(error)}`);
  }
}

export function targetOf(path: string): Target {
  const uri = toUri(resolve(path));
  const found = statOf(path, uri);
  if (found.isDirectory()) return { kind: 'folder', uri };
  if (found.isFile()) return { kind: 'file', uri };
  // Opening a pipe that nobody writes to would wait for ever.
  throw new UsageError(`${path} is neither a file nor a folder; \`wattlint scan -\` reads standard input`);
}

function statOf(path: string, uri: string) {
  try {
    return statSync(uri);
  } catch (error) {
    throw new UsageError(
      isThere(uri) ? `cannot read ${path}: ${causeOf(error)}` : `there is no file or folder '${path}'`,
    );
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

interface Delivered {
  readonly output: Outcome['output'];
  /** A line for standard error about the file that was written; '' where none was, or nobody wants to hear it. */
  readonly written: string;
}

/** What goes to standard output: everything, or nothing when a file took it. */
async function deliver(read: ReadArguments, report: Report, format: Format): Promise<Delivered> {
  const file = textOf(read, 'output');
  const isFile = file !== undefined && file !== '-';
  const output = await write(read, report, { format, isFile });
  if (!isFile) return { output, written: '' };
  writeFile(file, output);
  if (isSet(read, 'quiet')) return { output: '', written: '' };
  const costs = report.files.flatMap(({ analysis }) => analysis.costs);
  const findings = report.files.flatMap(({ analysis }) => analysis.findings);
  const told = `${plural(costs.length, 'workload')}, ${findingsText(findings)}, as ${format}`;
  return { output: '', written: `wattlint: wrote ${file}: ${told}\n` };
}

interface Form {
  readonly format: Format;
  readonly isFile: boolean;
}

async function write(read: ReadArguments, report: Report, { format, isFile }: Form): Promise<Outcome['output']> {
  const isForPerson = !isFile && process.stdout.isTTY;
  if (format === 'json') return jsonPieces(report, isForPerson, { withDerivation: isSet(read, 'derivation') });
  if (format === 'sarif') return sarifPieces(report, isForPerson);
  const palette = paletteFor({ isForced: isSet(read, 'color'), isForbidden: isFile || isSet(read, 'no-color') });
  const width = isForPerson ? process.stdout.columns : undefined;
  return printable(toText(withPlainNames(report), { palette, width, isQuiet: isSet(read, 'quiet') }));
}

function withPlainNames(report: Report): Report {
  const files = report.files.map((file) => ({ ...file, path: printableName(file.path) }));
  const sources = new Map(
    [...report.sources].map(([uri, each]) => [uri, { ...each, path: printableName(each.path) }]),
  );
  return {
    ...report,
    files,
    sources,
    skipped: report.skipped.map(({ path, why }) => ({ path: printableName(path), why })),
  };
}

async function sarifPieces(report: Report, isForPerson: boolean): Promise<string> {
  const { ALL } = await import('../rules/all');
  const sarif = toSarif(report, { rules: ALL });
  return `${JSON.stringify(sarif, undefined, isForPerson ? 2 : undefined)}\n`;
}

function isReached(failOn: FailOn, { files }: Report): boolean {
  if (failOn === 'never') return false;
  const least = LEVELS.indexOf(failOn);
  return files.some(({ analysis }) => analysis.findings.some(({ severity }) => LEVELS.indexOf(severity) >= least));
}

function faultsOf({ analyses }: Scan, { pathOf }: Workspace): string {
  const line = (path: string, fault: string) => `wattlint: ${path}: ${fault}\n`;
  return analyses.flatMap(({ document, faults }) => faults.map((each) => line(pathOf(document.uri), each))).join('');
}
