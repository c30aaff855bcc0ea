// The folders that a program may be started from: its own and those above, up to the repository. What lies outside is
// somebody else's.

import type { Folders } from './module-paths';
import type { Entry } from './workspace';

const HIGHEST = 8;
/** Of no repository: how many folders are looked into. */
const OUTSIDE = 2;

/** The nearest first. */
export async function startFolders(folders: Folders, uri: string): Promise<readonly string[]> {
  const roots: string[] = [];
  let at = folders.parent(uri);
  for (let i = 0; i < HIGHEST && at !== undefined; i++) {
    const entries = await folders.list(at);
    roots.push(at);
    if (entries.has('.git')) return roots;
    at = folders.parent(at);
  }
  return roots.slice(0, OUTSIDE);
}

/** The file at `path` below a folder; `path` holds no `..`. */
export async function fileBelow(folders: Folders, folder: string, path: string): Promise<Entry | undefined> {
  const cut = path.lastIndexOf('/');
  const own = cut < 0 ? folder : await folderBelow(folders, folder, path.slice(0, cut));
  const entry = own === undefined ? undefined : (await folders.list(own)).get(path.slice(cut + 1));
  return entry?.kind === 'file' ? entry : undefined;
}

export async function folderBelow(folders: Folders, root: string, path: string): Promise<string | undefined> {
  let at = root;
  for (const part of path.split('/')) {
    if (part === '..' || part.startsWith('.') || part === 'node_modules') return undefined;
    const entry = (await folders.list(at)).get(part);
    if (entry?.kind !== 'folder') return undefined;
    at = entry.uri;
  }
  return at;
}
