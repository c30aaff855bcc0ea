// What the editor offers in a comment for Wattlint, in a script and in a notebook cell.

import * as vscode from 'vscode';
import { ok, until } from './expect';
import { test } from './harness';
import { openText } from './open';

/** The labels that are offered at the end of the first line. */
async function offeredIn(document: vscode.TextDocument): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.lineAt(0).range.end,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

test('a comment is completed with what can be told, and with the rules to ignore', async () => {
  const { document } = await openText('comments/told.py', 'ask()  # wattlint: \n');
  await until('the keys', async () => (await offeredIn(document)).includes('times='));
  ok((await offeredIn(document)).includes('ignore['), 'no ignore');
  const ignoring = await openText('comments/ignore.py', 'ask()  # wattlint: ignore[grid-size, \n');
  await until('the rules', async () => (await offeredIn(ignoring.document)).includes('call-in-loop'));
  ok(!(await offeredIn(ignoring.document)).includes('grid-size'), 'a rule that is listed already');
  const plain = await openText('comments/plain.py', 'ask()  # a word \n');
  ok(!(await offeredIn(plain.document)).includes('times='), 'keys in another comment');
});

test('the same in a cell of a notebook', async () => {
  const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'ask()  # wattlint: ', 'python');
  const data = new vscode.NotebookData([cell]);
  const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
  await vscode.window.showNotebookDocument(notebook);
  await until('the keys', async () => (await offeredIn(notebook.cellAt(0).document)).includes('dataset-size='));
});
