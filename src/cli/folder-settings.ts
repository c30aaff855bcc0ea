// The settings of the working folder: defaults, the nearest settings file, then flags; with what is wrong in the file.

import type { Settings } from '../analysis';
import { DEFAULTS } from '../project/engine';
import type { FailOn, FileSettings } from '../project/settings-file';
import type { Excludes } from '../session/exclude';
import { findSettings, settingsOf } from '../session/settings';
import { nodeWorkspace, toUri } from './node-workspace';

export interface FolderSettings {
  readonly settings: Settings;
  readonly exclude: readonly Excludes[];
  readonly failOn: FailOn;
  /** Lines for standard error. */
  readonly warnings: string;
}

export interface FolderSettingsOptions {
  /** True when no settings file is to be read. */
  readonly isIgnored: boolean;
  readonly flags: FileSettings;
}

export async function readFolderSettings({ isIgnored, flags }: FolderSettingsOptions): Promise<FolderSettings> {
  const folder = toUri(process.cwd());
  const disk = nodeWorkspace(folder);
  const found = isIgnored ? undefined : await findSettings(disk, folder);
  const warnings = (found?.problems ?? []).map(({ message, line }) => {
    const place = disk.pathOf(found?.uri ?? '');
    return `wattlint: ${place}${line === undefined ? '' : `:${line}`}: ${message}\n`;
  });
  return {
    settings: settingsOf(DEFAULTS, found?.settings ?? {}, flags),
    exclude: [
      ...excludesOf(flags.exclude, folder),
      ...(found ? excludesOf(found.settings.exclude, found.folder) : []),
    ],
    failOn: flags.failOn ?? found?.settings.failOn ?? 'never',
    warnings: warnings.join(''),
  };
}

function excludesOf(patterns: readonly string[] | undefined, folder: string): readonly Excludes[] {
  if (patterns === undefined || patterns.length === 0) return [];
  return [{ folder: folder.endsWith('/') ? folder : `${folder}/`, patterns }];
}
