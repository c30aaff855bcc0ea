// The settings of a scan: defaults, then a settings file, then flags. The file of the working folder counts for the
// whole, failOn among it; a document below a nearer file has that one's. What is wrong in any of them ends the scan: a
// build that was to fail must not pass because its settings could not be read.

import { dirname } from 'node:path/posix';
import type { Analysis, Settings } from '../analysis';
import { DEFAULTS } from '../project/defaults';
import { KNOWN_NAMES } from '../project/known-names';
import type { FailOn, FileSettings } from '../project/settings-file';
import { sayUnheard, unheardAssumptions } from '../session/assumptions';
import type { Excludes } from '../session/exclude';
import { settingsOf } from '../session/settings';
import { excludesOf, type FoundSettings, SettingsFiles } from '../session/settings-files';
import { nodeWorkspace, toUri } from './node-workspace';
import { UsageError } from './outcome';

export interface FolderSettings {
  readonly settings: Settings;
  readonly exclude: readonly Excludes[];
  readonly failOn: FailOn;
  /** What a settings file further down leaves out. */
  excludesIn(folder: string): Promise<Excludes | undefined>;
  /** Where documents have other settings than the whole: by folder. Throws UsageError for what is wrong in a file. */
  differing(uris: readonly string[]): Promise<ReadonlyMap<string, Settings>>;
  /** Lines for standard error. */
  warnings(): string;
  /** The same for assumptions that told nothing, of the settings files whose folders were scanned whole. */
  unheard(folders: readonly string[], analyses: readonly Analysis[]): string;
}

export interface FolderSettingsOptions {
  /** True when no settings file is to be read. */
  readonly isIgnored: boolean;
  readonly flags: FileSettings;
}

/** Throws UsageError for what is wrong in the working folder's file. */
export async function readFolderSettings({ isIgnored, flags }: FolderSettingsOptions): Promise<FolderSettings> {
  const folder = toUri(process.cwd());
  const disk = nodeWorkspace(folder);
  const files = new SettingsFiles(disk, () => KNOWN_NAMES);
  const found = isIgnored ? undefined : await files.find(folder);
  refuse(files, disk.pathOf);
  const own: readonly Excludes[] = flags.exclude?.length
    ? [{ folder: withEnd(folder), patterns: flags.exclude }]
    : [];
  const made = new Map<FoundSettings, Settings>();
  return {
    settings: settingsOf(DEFAULTS, found?.settings ?? {}, flags),
    exclude: [...own, ...excludesOf(found, disk)],
    failOn: flags.failOn ?? found?.settings.failOn ?? 'never',
    async excludesIn(below) {
      if (isIgnored || below === found?.folder) return undefined;
      const nearest = await files.find(below);
      return nearest?.folder === below ? excludesOf({ ...nearest, above: undefined }, disk)[0] : undefined;
    },
    async differing(uris) {
      const differing = new Map<string, Settings>();
      if (isIgnored) return differing;
      for (const each of new Set(uris.map(dirname))) {
        const nearest = await files.find(each);
        if (nearest === undefined || nearest.uri === found?.uri) continue;
        const settings = made.get(nearest) ?? settingsOf(DEFAULTS, nearest.settings, flags);
        made.set(nearest, settings);
        differing.set(each, settings);
      }
      refuse(files, disk.pathOf);
      return differing;
    },
    unheard(folders, analyses) {
      const isWhole = ({ folder }: FoundSettings) => folders.some((each) => `${folder}/`.startsWith(withEnd(each)));
      const all = files.all().filter(isWhole);
      const assumptions = all.flatMap(({ settings }) => settings.assumptions ?? []);
      const told = unheardAssumptions(assumptions, analyses);
      return told.map((each) => `wattlint: ${each.id}: ${sayUnheard(each)}\n`).join('');
    },
    warnings: () => linesOf(files, 'warning', disk.pathOf).join(''),
  };
}

function withEnd(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function refuse(files: SettingsFiles, pathOf: (uri: string) => string): void {
  const errors = linesOf(files, 'error', pathOf);
  if (errors.length > 0)
    throw new UsageError(
      errors
        .join('')
        .trimEnd()
        .replace(/^wattlint: /, ''),
    );
}

function linesOf(files: SettingsFiles, wanted: 'error' | 'warning', pathOf: (uri: string) => string): string[] {
  return files.all().flatMap(({ uri, problems }) =>
    problems
      .filter(({ severity }) => severity === wanted)
      .map(({ message, line, column }) => {
        const place = [pathOf(uri), line, column].filter((part) => part !== undefined).join(':');
        return `wattlint: ${place}: ${message}\n`;
      }),
  );
}
