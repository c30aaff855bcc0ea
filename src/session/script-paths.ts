// Where the scripts and notebooks lie that a document may start. From which folder a program is started no text tells,
// so they are looked for from the document's own folder upwards, and where a path names a folder that stands above it:
// a notebook that clones its own repository and goes there.

import { decodedUri } from '../base/decoded-uri';
import { joinPath } from '../base/join-path';
import { scriptMentionsOf } from '../project/script-mentions';
import type { Document } from '../source/document';
import { type Folders, findModule } from './module-paths';
import { fileBelow, startFolders } from './roots';

/** Of one document: scripts, and folders that they may be started from. */
const MOST_SCRIPTS = 60;
const MOST_FOLDERS = 8;

/** By the path that the program gives, joined to the folder it went to before; modules by `-m name`. */
export async function findScripts(folders: Folders, document: Document): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const mentions = scriptMentionsOf(document);
  if (mentions.scripts.length + mentions.modules.length === 0) return found;
  const { uri } = document;
  const roots = await startFolders(folders, uri);
  const ways = ['', ...mentions.folders.slice(0, MOST_FOLDERS)];
  for (const script of mentions.scripts.slice(0, MOST_SCRIPTS))
    for (const way of ways) {
      const path = joinPath(way, script);
      const target = found.has(path) ? undefined : await fileOf(folders, roots, path);
      if (target !== undefined && target !== uri) found.set(path, target);
    }
  for (const name of mentions.modules.slice(0, MOST_SCRIPTS)) {
    const target =
      (await findModule(folders, uri, { level: 0, module: `${name}.__main__` })) ??
      (await findModule(folders, uri, { level: 0, module: name }));
    if (target?.endsWith('.py') && target !== uri) found.set(`-m ${name}`, target);
  }
  return found;
}

/** `%run helpers` means `helpers.py`, on some services `helpers.ipynb`. */
const ENDINGS = ['.py', '.ipynb'];

async function fileOf(folders: Folders, roots: readonly string[], path: string): Promise<string | undefined> {
  const names = /\.(py|ipynb)$/.test(path) ? [path] : ENDINGS.map((ending) => path + ending);
  for (const name of names) {
    const parts = name.split('/');
    const up = parts.findIndex((part) => part !== '..');
    const below = parts.slice(up).join('/');
    for (const root of name.startsWith('/') ? [] : roots.slice(up)) {
      const entry = await fileBelow(folders, root, below);
      if (entry !== undefined) return entry.uri;
    }
    if (up > 0) continue;
    // A folder of the path that is one of those above: all of an absolute path, the first of another.
    const deepest = name.startsWith('/') ? parts.length - 1 : 1;
    for (let at = 0; at < deepest; at++)
      for (const root of roots) {
        const isSame = decodedUri(root).split('/').at(-1) === parts[at];
        const rest = parts.slice(at + 1).join('/');
        const entry = isSame && rest !== '' ? await fileBelow(folders, root, rest) : undefined;
        if (entry) return entry.uri;
      }
  }
  return undefined;
}
