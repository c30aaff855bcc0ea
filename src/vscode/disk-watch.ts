// What changes on disk, whoever changes it: an editor, a checkout, a script. Files are told one by one; a folder that
// goes or comes is one event, so what stood or stands in it is looked up.

import * as vscode from 'vscode';
import type { Upkeep } from '../session/upkeep';
import { isReadable } from '../session/walk';

export function watchDisk(upkeep: Upkeep): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher('**/*.{py,pyw,ipynb}');
  files.onDidCreate((uri) => upkeep.changed({ uri: uri.toString(), kind: 'made' }));
  files.onDidChange((uri) => upkeep.changed({ uri: uri.toString(), kind: 'changed' }));
  files.onDidDelete((uri) => upkeep.changed({ uri: uri.toString(), kind: 'gone' }));
  const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  folders.onDidDelete((uri) => {
    if (!isReadable(uri.path)) upkeep.folderGone(uri.toString());
  });
  folders.onDidCreate(async (uri) => {
    if (!mayBeFolder(uri)) return;
    for (const file of await pythonBelow(uri)) upkeep.changed({ uri: file.toString(), kind: 'made' });
  });
  return vscode.Disposable.from(files, folders);
}

/** Most of what is made in a folder of code has an extension; asking the disk for each would be slow. */
function mayBeFolder({ path }: vscode.Uri): boolean {
  return !/\.[^/]+$|\/(\.git|node_modules)\/|\/__pycache__$/.test(path);
}

/** Fewer than in a new environment; what is not asked for here, a scan finds. */
const MOST = 2000;

async function pythonBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{py,pyw,ipynb}');
  try {
    const { type } = await vscode.workspace.fs.stat(folder);
    return type === vscode.FileType.Directory ? await vscode.workspace.findFiles(pattern, undefined, MOST) : [];
  } catch {
    return [];
  }
}
