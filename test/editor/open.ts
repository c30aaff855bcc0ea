// Opens files of the test workspace (`test/editor/workspace/`, a copy of it on every run, so tests may write).
// It is a real folder on the desktop and in the served VS Code, and an in-memory one on the web.

import * as vscode from 'vscode';

/** The address of a file in the test workspace. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need the test workspace to be open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file into the test workspace and opens it in an editor. */
export async function openText(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Opens a file that is in the test workspace. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(path)));
}
