// The session's port to files, over the editor's file systems: disk, remote, or a repository on the web.

import * as vscode from 'vscode';
import type { Entry, Workspace } from '../session/workspace';

/** URIs are the editor's, as text. */
export function fileWorkspace(): Workspace {
  const { fs } = vscode.workspace;
  return {
    async readFolder(uri) {
      const folder = vscode.Uri.parse(uri);
      const entries = await fs.readDirectory(folder);
      return entries.map(([name, type]) => ({
        name,
        uri: vscode.Uri.joinPath(folder, name).toString(),
        kind: kindOf(type),
      }));
    },
    size: async (uri) => (await fs.stat(vscode.Uri.parse(uri))).size,
    read: async (uri) => fs.readFile(vscode.Uri.parse(uri)),
    parent(uri) {
      const parsed = vscode.Uri.parse(uri);
      // Nothing above the opened folder: it is not ours to read, and a web file system may not have it.
      const isTop = vscode.workspace.workspaceFolders?.some((folder) => folder.uri.toString() === parsed.toString());
      if (isTop || parsed.path === '/') return undefined;
      return vscode.Uri.joinPath(parsed, '..').toString();
    },
    fullPath: (uri) => withoutEnd(vscode.Uri.parse(uri).path),
    pathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
  };
}

function kindOf(type: vscode.FileType): Entry['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

function withoutEnd(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
