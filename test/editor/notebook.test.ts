// Notebooks: one program over the cells, findings in the cell they belong to, and nothing stale when cells change.

import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { test } from './harness';
import { workspaceFile } from './open';
import { findingsIn, fixesAt, hoverAt, rulesIn } from './samples';

const SETUP = 'from openai import OpenAI\n\nclient = OpenAI()\nrows = list(range(1200))';
const CALL = `%%time
answers = []
for row in rows:
    answers.append(client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Is {row} odd? Answer yes or no."}],
    ))`;

async function openNotebook(name: string, head = ''): Promise<vscode.NotebookDocument> {
  const cells = [head + SETUP, '# About', head + CALL].map((source, index) => ({
    cell_type: index === 1 ? 'markdown' : 'code',
    metadata: {},
    source,
    ...(index === 1 ? {} : { outputs: [], execution_count: null }),
  }));
  const metadata = { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } };
  const json = { cells, metadata, nbformat: 4, nbformat_minor: 5 };
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(json)));
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

test('a finding stands in its cell, counted over the cells before it', async () => {
  const notebook = await openNotebook('counted.ipynb');
  const cell = notebook.cellAt(2).document;
  await until('a finding in the third cell', () => findingsIn(cell.uri).length > 0);
  equal(findingsIn(notebook.cellAt(0).document.uri).length, 0, 'findings of the first cell');
  const [finding] = findingsIn(cell.uri);
  ok(finding && finding.range.start.line >= 2, JSON.stringify(finding));
  ok((await hoverAt(cell, 'completions.create')).includes('1,200 times'), await hoverAt(cell, 'completions.create'));
});

test('a link of the report reaches the cell and its line', async () => {
  const notebook = await openNotebook('linked.ipynb');
  const cell = notebook.cellAt(2).document;
  await until('a finding in the third cell', () => findingsIn(cell.uri).length > 0);
  await vscode.commands.executeCommand('wattlint.openReport');
  const path = vscode.workspace.asRelativePath(notebook.uri);
  await vscode.commands.executeCommand('wattlint.goToPath', path, { cell: 2, startLine: 4, startColumn: 20 });
  await until('the line in the cell', () => {
    const editor = vscode.window.activeTextEditor;
    const isHere = editor?.document.uri.toString() === cell.uri.toString();
    return isHere && editor?.selection.active.line === 3 && editor.selection.active.character === 19;
  });
});

test('a fix in a cell changes that cell alone', async () => {
  const notebook = await openNotebook('fixed.ipynb');
  const cell = notebook.cellAt(2).document;
  await until('a finding', () => rulesIn(cell.uri).includes('no-output-limit'));
  const finding = findingsIn(cell.uri)[rulesIn(cell.uri).indexOf('no-output-limit')];
  ok(finding, 'finding');
  const fix = (await fixesAt(cell.uri, finding.range)).find(({ title }) => title.startsWith('Set max'));
  ok(fix?.edit, 'no fix');
  await vscode.workspace.applyEdit(fix.edit);
  ok(/\n {8}max_completion_tokens=\d+,\n {4}\)\)$/.test(cell.getText()), cell.getText());
  equal(notebook.cellAt(0).document.getText(), SETUP, 'first cell');
  await until('the finding to go', () => !rulesIn(cell.uri).includes('no-output-limit'));
});

test('a cell that is Python no more loses its findings', async () => {
  const notebook = await openNotebook('language.ipynb');
  const { uri } = notebook.cellAt(2).document;
  await until('a finding', () => findingsIn(uri).length > 0);
  await vscode.languages.setTextDocumentLanguage(notebook.cellAt(2).document, 'sql');
  await until('no findings', () => findingsIn(uri).length === 0);
  await vscode.languages.setTextDocumentLanguage(notebook.cellAt(2).document, 'python');
  await until('the findings again', () => findingsIn(uri).length > 0);
});

test('findings follow a cell that moves, and go with one that is deleted', async () => {
  const notebook = await openNotebook('moved.ipynb');
  await until('a finding', () => findingsIn(notebook.cellAt(2).document.uri).length > 0);
  const added = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'print("first")', 'python');
  await change(notebook, vscode.NotebookEdit.insertCells(0, [added]));
  equal(notebook.cellCount, 4, 'cells');
  const moved = notebook.cellAt(3).document;
  await until('the finding in the fourth cell', () => findingsIn(moved.uri).length > 0);
  await change(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(3, 4)));
  await until('no findings', () => findingsIn(moved.uri).length === 0);
});

async function change(notebook: vscode.NotebookDocument, edit: vscode.NotebookEdit): Promise<void> {
  const all = new vscode.WorkspaceEdit();
  all.set(notebook.uri, [edit]);
  ok(await vscode.workspace.applyEdit(all), 'the edit was not applied');
}

test('all safe fixes of a notebook are one action over its cells', async () => {
  const head = '# wattlint: ignore[grid-size]\n';
  const notebook = await openNotebook('fix-all.ipynb', head);
  const first = notebook.cellAt(0).document;
  const last = notebook.cellAt(2).document;
  await until('both unused ignores', () => [first, last].every(({ uri }) => rulesIn(uri).includes('unused-ignore')));
  const kind = vscode.CodeActionKind.Notebook.append('source.fixAll.wattlint');
  const [action] = await fixesAt(first.uri, new vscode.Range(0, 0, first.lineCount, 0), kind);
  ok(action?.edit, 'no action');
  await vscode.workspace.applyEdit(action.edit);
  equal([first.getText(), last.getText()], [SETUP, CALL], 'cells');
});
