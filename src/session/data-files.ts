// The data files that a document names, found and read ahead of the engine: settings, tables, prompts. Looked for where
// a program may be started: in its own folder and in those above, up to the repository; nothing outside is read.

import { mentionsOf } from '../project/mentions';
import { type DataFile, isDataFile, readDataFile } from '../source/data-file';
import type { Document } from '../source/document';
import type { Folders } from './module-paths';
import { fileBelow, folderBelow, startFolders } from './roots';
import type { Workspace } from './workspace';

/** Of one document. */
const MOST_FILES = 40;
const MOST_FOLDERS = 24;
/** Larger folders are data of which nobody writes how much there is. */
const MOST_LISTED = 2000;

/** Larger files are counted by their beginning, where the file system gives one, else not read. */
const MOST_READ = 16_000_000;

/** Texts of files are kept up to this many bytes in all. */
const MOST_KEPT = 64_000_000;

export class DataFiles {
  readonly #workspace: Workspace;
  readonly #folders: Folders;
  readonly #files = new Map<string, Promise<DataFile | undefined>>();
  readonly #listings = new Map<string, DataFile>();
  #kept = 0;

  constructor(workspace: Workspace, folders: Folders) {
    this.#workspace = workspace;
    this.#folders = folders;
  }

  /** By the path that names each from the document's folder, and by the path from where it is found. */
  async of({ uri, text }: Document): Promise<ReadonlyMap<string, DataFile>> {
    const found = new Map<string, DataFile>();
    const { files, folders, listed } = mentionsOf(text);
    if (files.length === 0 && !listed) return found;
    const roots = await startFolders(this.#folders, uri);
    for (const [height, root] of roots.entries()) {
      const places = [{ path: '', folder: root }];
      for (const path of folders.slice(0, MOST_FOLDERS)) {
        const folder = await folderBelow(this.#folders, root, path);
        if (folder !== undefined) places.push({ path: `${path}/`, folder });
      }
      for (const { path, folder } of places) {
        for (const name of files) await this.#look(found, folder, `${path}${name}`, name, height);
        if (listed) await this.#list(found, folder, path, listed, height);
      }
      if (found.size > MOST_FILES) break;
    }
    return found;
  }

  /** It changed on disk. */
  forget(uri: string): void {
    this.#files.delete(uri);
  }

  forgetAll(): void {
    this.#files.clear();
    this.#kept = 0;
  }

  async #look(
    found: Map<string, DataFile>,
    folder: string,
    path: string,
    name: string,
    height: number,
  ): Promise<void> {
    const entry = await fileBelow(this.#folders, folder, name);
    if (entry === undefined) return;
    const file = await this.#read(entry.uri);
    if (file === undefined) return;
    if (!found.has(path)) found.set(path, file);
    found.set(`${'../'.repeat(height)}${path}`, file);
    for (const group of groupsOf(file)) {
      const base = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
      const inner = path.slice(0, path.length - name.length) + base + group;
      if (!found.has(inner) && found.size < MOST_FILES) await this.#look(found, folder, inner, base + group, height);
    }
  }

  /** What a folder holds, and of it the files with one of the extensions. */
  async #list(
    found: Map<string, DataFile>,
    folder: string,
    path: string,
    extensions: ReadonlySet<string>,
    height: number,
  ): Promise<void> {
    const names = [...(await this.#folders.list(folder)).keys()].sort();
    if (names.length === 0 || names.length > MOST_LISTED) return;
    const known = this.#listings.get(folder);
    const listing = known && isSameList(known.content?.data, names) ? known : listingOf(folder, names);
    this.#listings.set(folder, listing);
    for (const key of [path === '' ? './' : path, `${'../'.repeat(height)}${path}`]) if (key) found.set(key, listing);
    for (const name of names)
      if (found.size < MOST_FILES && isWanted(name, extensions))
        await this.#look(found, folder, `${path}${name}`, name, height);
  }

  #read(uri: string): Promise<DataFile | undefined> {
    const known = this.#files.get(uri);
    if (known !== undefined) return known;
    if (this.#kept > MOST_KEPT) this.forgetAll();
    const reading = this.#load(uri).catch(() => undefined);
    this.#files.set(uri, reading);
    return reading;
  }

  async #load(uri: string): Promise<DataFile | undefined> {
    if (!isDataFile(uri.slice(uri.lastIndexOf('/') + 1))) return undefined;
    const size = (await this.#workspace.size(uri)) ?? 0;
    const isLarge = size > MOST_READ;
    if (isLarge && this.#workspace.readStart === undefined) return undefined;
    const start = isLarge ? this.#workspace.readStart?.(uri, MOST_READ) : undefined;
    const bytes = await (start ?? this.#workspace.read(uri));
    const file = await readDataFile({ uri, bytes, size: isLarge ? size : bytes.length });
    this.#kept += file?.content || file?.whole !== undefined ? bytes.length : 0;
    return file;
  }
}

/** Where the text that names the folder says nothing of its files: settings. */
function isWanted(name: string, extensions: ReadonlySet<string>): boolean {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return extensions.size > 0 ? extensions.has(extension) : SETTINGS.has(extension);
}

const SETTINGS: ReadonlySet<string> = new Set(['yaml', 'yml', 'toml']);

/** Names of what lies in a folder, as if it were a file that holds them. */
function listingOf(folder: string, names: readonly string[]): DataFile {
  const name = `${folder.slice(folder.lastIndexOf('/') + 1)}/`;
  const content = { data: names };
  return {
    uri: `${folder}/`,
    name,
    content,
    text: undefined,
    whole: undefined,
    lines: undefined,
    records: undefined,
  };
}

function isSameList(before: unknown, now: readonly string[]): boolean {
  return Array.isArray(before) && before.length === now.length && now.every((name, at) => before[at] === name);
}

/** The parts that a Hydra file is composed of, beside it: `defaults: [model: small]` is `model/small.yaml`. */
function groupsOf({ name, content }: DataFile): readonly string[] {
  const settings: { readonly defaults?: unknown } | undefined =
    /\.ya?ml$/i.test(name) && isRecord(content?.data) ? content.data : undefined;
  const defaults = settings?.defaults;
  if (!Array.isArray(defaults)) return [];
  return defaults.slice(0, MOST_FOLDERS).flatMap((one: unknown) => {
    if (typeof one === 'string') return one === '_self_' ? [] : [`${one}.yaml`];
    if (!isRecord(one)) return [];
    return Object.entries(one).flatMap(([group, option]) =>
      typeof option === 'string' ? [`${group.replace(/^(optional|override) /, '')}/${option}.yaml`] : [],
    );
  });
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
