// Finds the settings file that counts for a folder and makes settings of it: the nearest one upwards, no further than
// the repository. Flags and editor settings are laid over it by the faces.

import type { Settings } from '../analysis';
import {
  type FileSettings,
  readSettingsFile,
  SETTINGS_FILE_NAMES,
  type SettingsFile,
} from '../project/settings-file';
import { because, type Workspace } from './workspace';

export interface FoundSettings extends SettingsFile {
  /** The file, and the folder that its excludes are relative to. */
  readonly uri: string;
  readonly folder: string;
}

/** Undefined when there is none. Never rejects: a file that cannot be read is a problem. */
export async function findSettings(workspace: Workspace, folder: string): Promise<FoundSettings | undefined> {
  for (let uri: string | undefined = folder; uri !== undefined; uri = workspace.parent(uri)) {
    const entries = await workspace.readFolder(uri).catch(() => undefined);
    if (entries === undefined) return undefined;
    for (const name of SETTINGS_FILE_NAMES) {
      const entry = entries.find((each) => each.name === name && each.kind !== 'folder');
      if (entry === undefined) continue;
      const file = await readOne(workspace, entry.uri, name);
      if (file.isPresent) return { ...file, uri: entry.uri, folder: uri };
    }
    if (entries.some((entry) => entry.name === '.git')) return undefined;
  }
  return undefined;
}

async function readOne(workspace: Workspace, uri: string, name: string): Promise<SettingsFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.read(uri));
    return readSettingsFile({ name, text });
  } catch (error) {
    return { isPresent: true, settings: {}, problems: [{ message: because(error), line: undefined }] };
  }
}

/** Defaults with one layer after another laid over them: the file, then flags or the editor's settings. */
export function settingsOf(defaults: Settings, ...layers: readonly FileSettings[]): Settings {
  let settings = defaults;
  for (const { exclude: _exclude, failOn: _failOn, ...said } of layers) {
    const severities = { ...settings.severities, ...said.severities };
    settings = { ...settings, ...said, severities };
  }
  return settings;
}
