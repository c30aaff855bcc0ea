// Where the modules lie that a file imports: as Python would look, in the folders that may be on its path. Which
// those are no text tells, so the nearest that has the module wins.

import { isStandardLibrary } from '../catalogue/standard-library';
import type { Entry } from './workspace';

/** The part of a workspace that looking needs. */
export interface Folders {
  /** What stands in a folder, by name; empty when it cannot be read. */
  list(folder: string): Promise<ReadonlyMap<string, Entry>>;
  parent(uri: string): string | undefined;
}

/** A file, or a folder without `__init__.py`, whose URI then ends with `/`. */
export async function findModule(
  folders: Folders,
  from: string,
  { level, module }: { readonly level: number; readonly module: string },
): Promise<string | undefined> {
  const parts = module === '' ? [] : module.split('.');
  const own = folders.parent(from);
  if (own === undefined) return undefined;
  if (level > 0) {
    let folder: string | undefined = own;
    for (let i = 1; i < level && folder !== undefined; i++)
      folder = (await folders.list(folder)).has('.git') ? undefined : folders.parent(folder);
    return folder === undefined ? undefined : moduleAt(folders, folder, parts);
  }
  if (parts.length === 0) return undefined;
  const roots = await rootsOf(folders, own);
  const all = isStandardLibrary(parts[0] ?? '') ? roots.outside : [...roots.outside, ...roots.inside];
  for (const root of all) {
    const found = await moduleAt(folders, root, parts);
    if (found !== undefined && found !== from) return found;
  }
  return undefined;
}

/** Further up than this nobody's path begins. */
const HIGHEST = 8;

/**
 * From the nearest up to the repository. Within a package, modules are named from its outside; only a script that is
 * run from within sees its neighbours by their bare names, and those of the standard library not even then.
 */
async function rootsOf(
  folders: Folders,
  own: string,
): Promise<{ readonly outside: readonly string[]; readonly inside: readonly string[] }> {
  const outside: string[] = [];
  const inside: string[] = [];
  let at: string | undefined = own;
  for (let i = 0; i < HIGHEST && at !== undefined; i++) {
    const entries = await folders.list(at);
    (entries.has('__init__.py') ? inside : outside).push(at);
    for (const name of SOURCE_FOLDERS) {
      const entry = entries.get(name);
      if (entry?.kind === 'folder') outside.push(entry.uri);
    }
    if (entries.has('.git')) break;
    at = folders.parent(at);
  }
  return { outside, inside };
}

const SOURCE_FOLDERS = ['src', 'lib', 'pkg', 'python'];

async function moduleAt(folders: Folders, root: string, parts: readonly string[]): Promise<string | undefined> {
  let folder = root;
  let entries = await folders.list(folder);
  for (const [i, part] of parts.entries()) {
    const inner = entries.get(part);
    const isLast = i === parts.length - 1;
    const file = entries.get(`${part}.py`);
    const inside = inner?.kind === 'folder' ? await folders.list(inner.uri) : undefined;
    if (isLast && file?.kind === 'file' && !inside?.has('__init__.py')) return file.uri;
    if (inner === undefined || inside === undefined) return undefined;
    folder = inner.uri;
    entries = inside;
  }
  const init = entries.get('__init__.py');
  if (init?.kind === 'file') return init.uri;
  const holdsModules = [...entries.keys()].some((name) => name.endsWith('.py'));
  return holdsModules && parts.length > 0 ? withSlash(folder) : undefined;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
