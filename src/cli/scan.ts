// `wattlint scan`: options to settings, paths to targets, the scan itself, and its report in the form asked for.

import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { version } from '../../package.json';
import { engine } from '../project/engine';
import { KNOWN_NAMES } from '../project/known-names';
import type { FailOn, FileSettings } from '../project/settings-file';
import { toJson } from '../report/json';
import { makeReport, type Report } from '../report/report';
import { toSarif } from '../report/sarif';
import { toText } from '../report/text';
import { ALL } from '../rules/all';
import { listFiles, type Scan, type Skipped, scanFiles, type Target } from '../session/scan';
import { Session } from '../session/session';
import { because, type Workspace } from '../session/workspace';
import { isSet, numberOf, oneOf, type ReadArguments, readArguments, textOf, textsOf } from './arguments';
import { paletteFor } from './colour';
import { type FolderSettings, readFolderSettings } from './folder-settings';
import { nodeWorkspace, toUri } from './node-workspace';
import { type Outcome, UsageError } from './outcome';
import { settingsByFolder } from './settings-by-folder';
import { withStandardInput } from './standard-input';
import { scanInThreads } from './threads';
import { lazyTokenizer } from './tokenizer';

const HOME = 'https://github.com/wattlint/wattlint';
/** About half a second of work; a thread takes a tenth to start. */
const WORTH_THREADS = 300;
const LEVELS = ['hint', 'info', 'warning', 'error'] as const;

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  region: { type: 'string' },
  hardware: { type: 'string' },
  pue: { type: 'string' },
  wue: { type: 'string' },
  boundary: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  select: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  'stdin-filename': { type: 'string' },
  'no-config': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

export async function scanCommand(words: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  const read = readArguments('scan', words, OPTIONS);
  const format = oneOf(read, 'format', ['text', 'json', 'sarif']) ?? 'text';
  const flags = flagsOf(read);
  const disk = nodeWorkspace(process.cwd());
  const { workspace, targets } = targetsOf(read, disk);
  const folder = await readFolderSettings({ isIgnored: isSet(read, 'no-config'), flags });
  const { settings, failOn } = folder;

  const result = await scanAll(workspace, targets, { folder, isDisk: workspace === disk });
  const report = makeReport({
    tool: { name: 'wattlint', version },
    settings,
    files: result.analyses.map((analysis) => ({ path: workspace.pathOf(analysis.document.uri), analysis })),
    skipped: result.skipped,
    filesSeen: result.files,
    seconds: (performance.now() - started) / 1000,
  });
  return {
    exitCode: isReached(failOn, report) ? 1 : 0,
    output: deliver(write(report, format, read), textOf(read, 'output')),
    errors: folder.warnings() + faultsOf(result, workspace),
  };
}

interface ScanAll {
  readonly folder: FolderSettings;
  /** Threads read the disk themselves; what is only in this process stays here. */
  readonly isDisk: boolean;
}

/** In this thread, or in several when there is enough to do to pay for starting them. */
async function scanAll(workspace: Workspace, targets: readonly Target[], { folder, isDisk }: ScanAll): Promise<Scan> {
  const unreadable: Skipped[] = [];
  const onUnreadable = (uri: string, why: string) => unreadable.push({ path: workspace.pathOf(uri), why });
  const { exclude, excludesIn, settings } = folder;
  const uris: string[] = [];
  for await (const uri of listFiles(workspace, targets, { exclude, excludesIn, onUnreadable })) uris.push(uri);
  const differing = await folder.differing(uris);
  const result =
    !isDisk || uris.length < WORTH_THREADS || availableParallelism() < 2
      ? await scanFiles(
          new Session({ analyse: engine(lazyTokenizer()), settings: settingsByFolder(settings, differing) }),
          workspace,
          uris,
          { pause: nextTurn },
        )
      : await scanInThreads(uris, { settings, differing, workingFolder: process.cwd() });
  return { ...result, skipped: [...unreadable, ...result.skipped] };
}

function flagsOf(read: ReadArguments): FileSettings {
  const flags = {
    region: known(textOf(read, 'region'), KNOWN_NAMES.region),
    hardware: known(textOf(read, 'hardware'), KNOWN_NAMES.hardware),
    pue: numberOf(read, 'pue', 1),
    wue: numberOf(read, 'wue', 0),
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

function targetsOf(read: ReadArguments, disk: Workspace): { workspace: Workspace; targets: readonly Target[] } {
  const paths = read.positionals.length === 0 ? ['.'] : read.positionals;
  const stdinName = textOf(read, 'stdin-filename');
  if (!paths.includes('-')) return { workspace: disk, targets: paths.map(targetOf) };
  const uri = toUri(resolve(stdinName ?? 'stdin.py'));
  const workspace = withStandardInput(disk, { uri, bytes: standardInput() });
  return { workspace, targets: paths.map((path) => (path === '-' ? { kind: 'file', uri } : targetOf(path))) };
}

function standardInput(): Uint8Array {
  try {
    return readFileSync(0);
  } catch (error) {
    throw new UsageError(`cannot read standard input: ${because(error)}`);
  }
}

function targetOf(path: string): Target {
  const uri = toUri(resolve(path));
  try {
    return { kind: statSync(uri).isDirectory() ? 'folder' : 'file', uri };
  } catch (error) {
    throw new UsageError(
      isThere(uri) ? `cannot read ${path}: ${because(error)}` : `there is no file or folder '${path}'`,
    );
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function write(report: Report, format: 'text' | 'json' | 'sarif', read: ReadArguments): string {
  if (format === 'json') return `${JSON.stringify(toJson(report), undefined, 2)}\n`;
  const pageOf = (rule: string) => `${HOME}/blob/main/docs/rules/${rule}.md`;
  if (format === 'sarif')
    return `${JSON.stringify(toSarif(report, { rules: ALL, pageOf, home: HOME }), undefined, 2)}\n`;
  const isFile = textOf(read, 'output') !== undefined;
  const palette = paletteFor({ isForced: isSet(read, 'color'), isForbidden: isFile || isSet(read, 'no-color') });
  const width = isFile || !process.stdout.isTTY ? undefined : process.stdout.columns;
  return toText(report, { palette, width, isQuiet: isSet(read, 'quiet') });
}

/** What goes to standard output: everything, or nothing when a file took it. */
function deliver(text: string, file: string | undefined): string {
  if (file === undefined || file === '-') return text;
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${because(error)}`);
  }
  return '';
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
