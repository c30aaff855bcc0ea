// Lists the files worth reading below a folder, in name order, obeying the one exclude list. Links are not
// followed; a folder that cannot be read is reported and the walk goes on.

import { SETTINGS_FILE_NAMES } from '../project/settings-file';
import { type Excludes, type Exclusion, exclusion, foldersTo } from './exclude';
import { because, type Entry, type Workspace } from './workspace';

export interface WalkOptions {
  /** What the settings and flags leave out. */
  readonly exclude: readonly Excludes[];
  /** What the settings file of a folder below the root leaves out; asked only where there may be one. */
  readonly excludesIn?: ((folder: string) => Promise<Excludes | undefined>) | undefined;
  /** Told of each folder that could not be read. */
  readonly onUnreadable?: ((uri: string, why: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const READABLE = /\.(pyw?|ipynb)$/i;

/** True for the names of files that a scan reads: `train.py`, `rag.ipynb`. */
export function isReadable(name: string): boolean {
  return READABLE.test(name);
}

/** URIs of readable files below `root`. The root itself was asked for, so no pattern leaves it out. */
export async function* walk(workspace: Workspace, root: string, options: WalkOptions): AsyncIterable<string> {
  const own = exclusion(folderPath(workspace, root), options.exclude);
  yield* walkFolder(workspace, root, await withIgnoresAbove(workspace, root, own), options);
}

async function* walkFolder(
  workspace: Workspace,
  uri: string,
  above: Exclusion,
  options: WalkOptions,
): AsyncIterable<string> {
  if (options.signal?.aborted) return;
  const entries = await workspace.readFolder(uri).catch((error: unknown) => {
    options.onUnreadable?.(uri, because(error));
    return [];
  });
  let exclusion = await withIgnores(workspace, uri, entries, above);
  const isAsked = options.excludesIn && entries.some(({ name }) => SETTINGS_FILE_NAMES.includes(name));
  const own = isAsked ? await options.excludesIn?.(uri) : undefined;
  if (own !== undefined) exclusion = exclusion.withSettings(own);
  const path = folderPath(workspace, uri);
  for (const entry of [...entries].sort(byName)) {
    const isWanted = entry.kind === 'folder' || (entry.kind === 'file' && isReadable(entry.name));
    if (!isWanted || exclusion.isExcluded(path + entry.name + (entry.kind === 'folder' ? '/' : ''))) continue;
    if (entry.kind === 'folder') yield* walkFolder(workspace, entry.uri, exclusion, options);
    else yield entry.uri;
  }
}

/**
 * The `.gitignore` files above the root count as well, up to the folder that holds `.git`; unless they leave out the
 * root itself, which was asked for by name.
 */
async function withIgnoresAbove(workspace: Workspace, root: string, own: Exclusion): Promise<Exclusion> {
  let exclusion = own;
  for (const { uri, entries } of await foldersUpToRepository(workspace, root))
    if (uri !== root) exclusion = await withIgnores(workspace, uri, entries, exclusion);
  const isLeftOut = foldersTo(folderPath(workspace, root)).some((folder) => exclusion.isExcluded(folder));
  return isLeftOut ? own : exclusion;
}

/** From the repository's folder down to the root; none when the root is in no repository. */
async function foldersUpToRepository(workspace: Workspace, root: string) {
  const folders: { uri: string; entries: readonly Entry[] }[] = [];
  for (let uri: string | undefined = root; uri !== undefined; uri = workspace.parent(uri)) {
    const entries: readonly Entry[] | undefined = await workspace.readFolder(uri).catch(() => undefined);
    if (entries === undefined) return [];
    folders.unshift({ uri, entries });
    if (entries.some((entry) => entry.name === '.git')) return folders;
  }
  return [];
}

async function withIgnores(
  workspace: Workspace,
  uri: string,
  entries: readonly Entry[],
  above: Exclusion,
): Promise<Exclusion> {
  const file = entries.find((entry) => entry.name === '.gitignore' && entry.kind === 'file');
  const bytes = file && (await workspace.read(file.uri).catch(() => undefined));
  if (bytes === undefined) return above;
  return above.within({ folder: folderPath(workspace, uri), patterns: new TextDecoder().decode(bytes) });
}

function folderPath(workspace: Workspace, uri: string): string {
  const path = workspace.fullPath(uri);
  return path.endsWith('/') ? path : `${path}/`;
}

function byName(left: Entry, right: Entry): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}
