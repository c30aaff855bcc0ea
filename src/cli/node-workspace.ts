// The disk as a workspace: a URI is an absolute path with `/` between its parts. Reads synchronously underneath: for
// many small files that is several times faster than a round trip through the thread pool each.

import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import type { Entry, Workspace } from '../session/workspace';

/** `workingFolder` is what report paths are relative to. */
export function nodeWorkspace(workingFolder: string): Workspace {
  const home = toUri(resolve(workingFolder));
  return {
    async readFolder(uri) {
      return readdirSync(uri, { withFileTypes: true }).map((entry): Entry => {
        const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
        return { name: entry.name, uri: posix.join(uri, entry.name), kind };
      });
    },
    async size(uri) {
      return statSync(uri).size;
    },
    async read(uri) {
      return readPlainFile(uri);
    },
    async readStart(uri, bytes) {
      return readPlainFile(uri, bytes);
    },
    parent(uri) {
      const parent = posix.dirname(uri);
      return parent === uri ? undefined : parent;
    },
    fullPath: (uri) => uri,
    pathOf(uri) {
      const path = toUri(relative(home, uri));
      return path === '' ? '.' : path;
    },
  };
}

/** Opening a pipe that nobody writes to would wait for ever, hence without waiting, and only files are read. */
function readPlainFile(path: string, most?: number): Uint8Array {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) throw new Error('is no file');
    if (most === undefined) return readFileSync(handle);
    const start = new Uint8Array(most);
    return start.subarray(0, readSync(handle, start, 0, most, 0));
  } finally {
    closeSync(handle);
  }
}

/** A path of this system as a URI of this workspace: `C:\a\b` is `C:/a/b`. */
export function toUri(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
