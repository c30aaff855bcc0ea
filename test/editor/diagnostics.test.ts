// Diagnostics as a person gets them: there after opening, with rule and source, anew after typing, gone after closing.

import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { test } from './harness';
import { openText, workspaceFile } from './open';
import { findingsIn, LOOP } from './samples';

test('a call in a loop is told with its rule, its source and a link to its page', async () => {
  const { document } = await openText('loop.py', LOOP);
  const found = await until('diagnostics', () => findingsIn(document.uri)[0] && findingsIn(document.uri));
  const finding = found.find(({ code }) => typeof code === 'object' && code.value === 'call-in-loop');
  ok(finding, `no call-in-loop among ${JSON.stringify(found)}`);
  equal(finding.source, 'wattlint', 'source');
  ok(finding.message.includes('Wh'), `the message names no energy: ${finding.message}`);
  equal(document.getText(finding.range), 'client.chat.completions.create', 'what is underlined');
  const target = typeof finding.code === 'object' ? finding.code.target : undefined;
  const page = await vscode.workspace.openTextDocument(target ?? workspaceFile('none'));
  ok(page.getText().startsWith('# '), page.getText().slice(0, 80));
});

test('diagnostics follow what is typed', async () => {
  const editor = await openText('typed.py', LOOP);
  const { uri } = editor.document;
  await until('diagnostics', () => findingsIn(uri).length > 0);
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  await editor.edit((edit) => edit.replace(whole, 'print("nothing to see")\n'));
  await until('no diagnostics', () => findingsIn(uri).length === 0);
});

test('half-written code keeps the rest of its findings', async () => {
  const { document } = await openText('half.py', `${LOOP}\ndef (:\n  x = [1,\n`);
  await until('diagnostics', () => findingsIn(document.uri).length > 0);
});

test('closing a file clears its diagnostics', async () => {
  const { document } = await openText('closed.py', LOOP);
  await until('diagnostics', () => findingsIn(document.uri).length > 0);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  // The editor keeps a closed document for a while; changing its language tells at once what a close tells late.
  if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await until('no diagnostics', () => findingsIn(document.uri).length === 0);
});

test('a file that is not Python is left alone', async () => {
  const { document } = await openText('notes.txt', LOOP);
  await new Promise((resolve) => setTimeout(resolve, 600));
  equal(findingsIn(document.uri).length, 0, 'diagnostics');
});

test('windows line ends and an unsaved file change nothing', async () => {
  const content = LOOP.replaceAll('\n', '\r\n');
  const document = await vscode.workspace.openTextDocument({ language: 'python', content });
  await vscode.window.showTextDocument(document);
  const [finding] = await until('diagnostics', () => findingsIn(document.uri)[0] && findingsIn(document.uri));
  equal(finding && document.getText(finding.range), 'client.chat.completions.create', 'what is underlined');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('cells marked in a script are one program, magics and all', async () => {
  const { document } = await openText('cells.py', `# %%\n%pip install openai\n!ls\n\n# %%\n${LOOP}`);
  await until('diagnostics', () => findingsIn(document.uri).length > 0);
});

test('what the settings exclude, and installed packages, are left alone', async () => {
  const configuration = vscode.workspace.getConfiguration('wattlint');
  await configuration.update('exclude', ['legacy/'], vscode.ConfigurationTarget.Workspace);
  try {
    const { document: legacy } = await openText('legacy/old.py', LOOP);
    const { document: installed } = await openText('.venv/lib/client.py', LOOP);
    const { document: own } = await openText('own.py', LOOP);
    await until('diagnostics', () => findingsIn(own.uri).length > 0);
    equal([findingsIn(legacy.uri).length, findingsIn(installed.uri).length], [0, 0], 'findings');
    await configuration.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await until('diagnostics of what is excluded no more', () => findingsIn(legacy.uri).length > 0);
  } finally {
    await configuration.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
  }
});

test('on save means on save', async () => {
  const configuration = vscode.workspace.getConfiguration('wattlint');
  await configuration.update('run', 'onSave', vscode.ConfigurationTarget.Workspace);
  try {
    const editor = await openText('on-save.py', '');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), LOOP));
    await new Promise((resolve) => setTimeout(resolve, 700));
    equal(findingsIn(editor.document.uri).length, 0, 'findings before the save');
    await editor.document.save();
    await until('diagnostics', () => findingsIn(editor.document.uri).length > 0);
  } finally {
    await configuration.update('run', undefined, vscode.ConfigurationTarget.Workspace);
  }
});
