// Which settings file counts for a folder: the nearest one upwards, no further than the repository. Each folder is
// asked once; a file that breaks while it is edited leaves what it said before in use.

import type { KnownNames } from '../project/known-names';
import {
  type FileSettings,
  readSettingsFile,
  SETTINGS_FILE_NAMES,
  type SettingsFile,
  unreadable,
} from '../project/settings-file';
import type { Excludes } from './exclude';
import { because, type Entry, type Workspace } from './workspace';

export interface FoundSettings extends SettingsFile {
  /** The file, and the folder that its excludes are relative to. */
  readonly uri: string;
  readonly folder: string;
  /** The next one upwards: its excludes count as well, nothing else of it does. */
  readonly above: FoundSettings | undefined;
}

export class SettingsFiles {
  readonly #workspace: Workspace;
  readonly #names: () => KnownNames;
  readonly #lastGood = new Map<string, FileSettings>();
  #asked = new Map<string, Promise<FoundSettings | undefined>>();
  #found = new Map<string, FoundSettings | undefined>();

  constructor(workspace: Workspace, names: () => KnownNames) {
    this.#workspace = workspace;
    this.#names = names;
  }

  /** Undefined when there is none. Never rejects: a file that cannot be read is a problem. */
  find(folder: string): Promise<FoundSettings | undefined> {
    const asked = this.#asked.get(folder);
    if (asked !== undefined) return asked;
    const current = this.#found;
    const finding = this.#search(folder).then((found) => {
      // Everything was asked for again in the meantime: the newer answer counts.
      if (this.#found !== current) return this.find(folder);
      current.set(folder, found);
      return found;
    });
    this.#asked.set(folder, finding);
    return finding;
  }

  /** The same for a folder that was asked for before, without waiting. */
  found(folder: string): FoundSettings | undefined {
    return this.#found.get(folder);
  }

  isKnown(folder: string): boolean {
    return this.#found.has(folder);
  }

  /** Each file once. */
  all(): readonly FoundSettings[] {
    const files = [...this.#found.values()].flatMap((found) => (found ? [found] : []));
    return [...new Map(files.map((found) => [found.uri, found])).values()];
  }

  /** Asks for every folder again; until that is done, what was known counts. */
  async refresh(): Promise<void> {
    const folders = [...this.#asked.keys()];
    const before = this.#found;
    this.#asked = new Map();
    const next = new Map<string, FoundSettings | undefined>();
    this.#found = next;
    const asked = folders.map((folder) => this.find(folder));
    for (const [folder, found] of before) if (!next.has(folder)) next.set(folder, found);
    await Promise.all(asked);
  }

  async #search(folder: string): Promise<FoundSettings | undefined> {
    const entries = await this.#workspace.readFolder(folder).catch(() => undefined);
    if (entries === undefined) return undefined;
    const parent = this.#workspace.parent(folder);
    const isTop = parent === undefined || entries.some(({ name }) => name === '.git');
    const above = isTop ? undefined : await this.find(parent);
    for (const name of SETTINGS_FILE_NAMES) {
      const entry = entries.find((each) => each.name === name && each.kind !== 'folder');
      const file = entry && (await this.#read(entry, folder));
      if (file?.isPresent) return { ...file, uri: entry?.uri ?? '', folder, above };
    }
    return above;
  }

  async #read({ name, uri }: Entry, folder: string): Promise<SettingsFile> {
    const file = await this.#text(name, uri, folder);
    if (!file.isBroken) this.#lastGood.set(uri, file.settings);
    return file.isBroken ? { ...file, settings: this.#lastGood.get(uri) ?? {} } : file;
  }

  async #text(name: string, uri: string, folder: string): Promise<SettingsFile> {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await this.#workspace.read(uri));
      const { pathOf, fullPath } = this.#workspace;
      const home = { file: pathOf(uri), folder: withEnd(fullPath(folder)) };
      return readSettingsFile({ name, text, names: this.#names, home });
    } catch (error) {
      return unreadable(because(error));
    }
  }
}

/** What a file and those above it leave out, the nearest first. */
export function excludesOf(found: FoundSettings | undefined, workspace: Workspace): readonly Excludes[] {
  if (found === undefined) return [];
  const folder = withEnd(workspace.fullPath(found.folder));
  const { exclude = [] } = found.settings;
  const own = exclude.length === 0 ? [] : [{ folder, patterns: exclude }];
  return [...own, ...excludesOf(found.above, workspace)];
}

function withEnd(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
