// A workspace in memory: paths to texts, with folders that cannot be read where a test wants some.

import type { Entry, Workspace } from '../../src/session/workspace';

export function memoryWorkspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  { unreadable = [] as readonly string[], home = '/', slowMs = undefined as number | undefined } = {},
): Workspace {
  return {
    async readFolder(uri) {
      if (unreadable.includes(uri)) throw new Error('permission denied');
      const prefix = uri === '/' ? '/' : `${uri}/`;
      const entries = new Map<string, Entry>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        entries.set(name, { name, uri: prefix + name, kind: below.length > 0 ? 'folder' : 'file' });
      }
      if (entries.size === 0) throw new Error('no such folder');
      return [...entries.values()];
    },
    size: async (uri) => (await read(uri)).length,
    read,
    parent: (uri) => (uri === '/' ? undefined : uri.slice(0, uri.lastIndexOf('/')) || '/'),
    fullPath: (uri) => uri,
    pathOf: (uri) => (uri.startsWith(home) ? uri.slice(home.length).replace(/^\//, '') : uri),
  };

  async function read(uri: string): Promise<Uint8Array> {
    if (slowMs !== undefined) await new Promise((resolve) => setTimeout(resolve, slowMs));
    const content = files[uri];
    if (content === undefined) throw new Error('no such file');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
}
