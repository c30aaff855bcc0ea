// The side bar's tree, the status bar, the settings and the commands.

import * as vscode from 'vscode';
import type { Surfaces } from '../../src/vscode/extension';
import { equal, ok, until } from './expect';
import { test } from './harness';
import { openFile, openText, workspaceFile } from './open';
import { findingsIn, hoverAt, LOOP, rulesIn } from './samples';

async function surfaces(): Promise<Surfaces> {
  const extension = vscode.extensions.getExtension<Surfaces>('wattlint.wattlint');
  ok(extension, 'the extension is missing');
  return extension.activate();
}

test('the tree holds folder, file, workload and finding, with energy and words for a screen reader', async () => {
  const { document } = await openText('jobs/nightly.py', LOOP);
  await until('a finding', () => findingsIn(document.uri).length > 0);
  const { tree } = (await surfaces()).view;
  const file = await until('the file', () => tree.fileNode(document.uri.toString()));
  equal(tree.getTreeItem(tree.getParent(file) ?? file).label, 'jobs', 'folder');
  const item = tree.getTreeItem(file);
  ok(/Wh \(.*–.*\)/.test(String(item.description)), String(item.description));
  const [workload] = tree.getChildren(file);
  ok(workload?.kind === 'workload', 'no workload');
  const call = tree.getTreeItem(workload);
  ok(/^[\d.,]+ m?k?Wh chat$/.test(String(call.label)), String(call.label));
  ok(/^gpt-4o · 1,200 times · line \d+$/.test(String(call.description)), String(call.description));
  const said = call.accessibilityInformation?.label ?? '';
  ok(/watt hours, between .* and .*, 1,200 times, line 7/.test(said), said);
  const findings = tree.getChildren(workload).map((node) => node.kind === 'finding' && node.rule);
  ok(findings.includes('call-in-loop'), JSON.stringify(findings));
});

test('a click in the tree goes to the line', async () => {
  const { document } = await openText('jobs/click.py', LOOP);
  const { tree } = (await surfaces()).view;
  const file = await until('the file', () => tree.fileNode(document.uri.toString()));
  const [workload] = tree.getChildren(file);
  await openText('jobs/other.py', 'print(1)\n');
  const { command } = tree.getTreeItem(workload ?? file);
  await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
  await until('the line', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === document.uri.toString() && editor.selection.active.line === 6;
  });
});

test('the status bar shows the energy of the file in front, and hides when there is none', async () => {
  const { statusBar } = await surfaces();
  const { document } = await openText('status.py', LOOP);
  await until('the energy', () => /^\$\(zap\) [\d.,]+ k?Wh$/.test(statusBar.item.text) && statusBar.isShown);
  ok(document.uri, 'uri');
  await openText('empty.py', '');
  await until('it to hide', () => !statusBar.isShown);
});

test('the status item leads to the file in the tree', async () => {
  const { document } = await openText('jobs/reveal.py', LOOP);
  const { tree, view } = (await surfaces()).view;
  await until('the file', () => tree.fileNode(document.uri.toString()));
  await vscode.commands.executeCommand('wattlint.showFootprint');
  await until('the selection', () => view.selection.some((node) => node.id === document.uri.toString()));
});

test('scanning the workspace finds what is not open', async () => {
  const uri = workspaceFile('deep/down/scanned.py');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(LOOP));
  const broken = new TextEncoder().encode('{ "cells": [ { "cell_type": "code", "source": ["import openai');
  await vscode.workspace.fs.writeFile(workspaceFile('deep/broken.ipynb'), broken);
  await vscode.workspace.fs.writeFile(workspaceFile('deep/binary.py'), new Uint8Array([0, 255, 0, 1]));
  await vscode.commands.executeCommand('wattlint.scanWorkspace');
  const { tree } = (await surfaces()).view;
  const file = await until('the file', () => tree.fileNode(uri.toString()));
  equal(tree.getTreeItem(tree.getParent(file) ?? file).label, 'deep/down', 'folder');
  equal(findingsIn(uri).length, 0, 'diagnostics of a file that is not open');
  const message = (await surfaces()).view.view.message ?? '';
  ok(message.startsWith('2 files could not be read'), `what was not read is not told: "${message}"`);
  for (const name of ['deep/broken.ipynb', 'deep/binary.py']) await vscode.workspace.fs.delete(workspaceFile(name));
});

test('the report opens, and the rule page of every finding', async () => {
  await openText('report.py', LOOP);
  await until('something to report', async () => (await surfaces()).view.tree.getChildren().length > 0);
  await vscode.commands.executeCommand('wattlint.openReport');
  const tabNamed = (part: string) =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes(part));
  await until('the report', () => tabNamed('Wattlint Report'));
  await vscode.commands.executeCommand('wattlint.openRulePage', 'call-in-loop');
  await until('the page', () => tabNamed('call-in-loop'));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('settings count at once, and broken ones do no harm', async () => {
  const { session } = await surfaces();
  const { document } = await openText('settings.py', LOOP);
  await until('a finding', () => rulesIn(document.uri).includes('call-in-loop'));
  const configuration = () => vscode.workspace.getConfiguration('wattlint');
  const set = (key: string, value: unknown) =>
    configuration().update(key, value, vscode.ConfigurationTarget.Workspace);
  try {
    await set('severities', { 'call-in-loop': 'off' });
    await until('it to be quiet', () => !rulesIn(document.uri).includes('call-in-loop'));
    await set('region', 'FR');
    await until('the region', () => session.settings.region === 'FR');
    await set('pue', 'much');
    await set('severities', { 'call-in-loop': 'loud' });
    await until('the findings again', () => rulesIn(document.uri).includes('call-in-loop'));
    equal(session.settings.region, 'FR', 'region');
    await set('run', 'off');
    await until('silence', () => findingsIn(document.uri).length === 0);
  } finally {
    for (const key of ['severities', 'region', 'pue', 'run']) await set(key, undefined);
  }
  await until('the findings again', () => rulesIn(document.uri).includes('call-in-loop'));
});

test('a settings file in the workspace counts; what is wrong is told in it, and what it said before is kept', async () => {
  const { session } = await surfaces();
  const uri = workspaceFile('wattlint.json');
  const { document } = await openText('file-settings.py', LOOP);
  const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    await write('{ "region": "NO" }');
    await until('the region', () => session.settings.region === 'NO');
    equal(findingsIn(uri).length, 0, 'problems of a right file');

    await write('{\n  "region": \n}');
    // A file is emptied before it is written, and may be read in between: that is told as well, and then put right.
    const broken = await until('the problem of what was written', () =>
      findingsIn(uri).find((problem) => problem.message.startsWith('not valid JSON: a value is missing')),
    );
    equal(broken.range.start.line, 2, 'its line');
    equal(broken.severity, vscode.DiagnosticSeverity.Error, 'its severity');
    equal(session.settings.region, 'NO', 'the region that was set before');
    ok(findingsIn(document.uri).length > 0, 'the findings are gone');

    await write('{ "regoin": "FR",\n  "severities": { "call-in-lop": "off" } }');
    const two = await until('both problems', () => (findingsIn(uri).length === 2 ? findingsIn(uri) : undefined));
    ok(two[0]?.message.endsWith('did you mean region?'), String(two[0]?.message));
    ok(two[1]?.message.endsWith('did you mean call-in-loop?'), String(two[1]?.message));
    equal(two[1]?.range.start.character, 18, 'the place of the rule');
    equal(session.settings.region, 'WORLD', 'region');
  } finally {
    await vscode.workspace.fs.delete(uri);
  }
  await until('the problems to go', () => findingsIn(uri).length === 0);
});

test('a settings file further down counts for what lies below it', async () => {
  const uri = workspaceFile('quiet/wattlint.json');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{ "severities": { "*": "off" } }'));
  const quiet = await openText('quiet/deep/x.py', LOOP);
  const loud = await openText('loud/x.py', LOOP);
  await until('findings', () => findingsIn(loud.document.uri).length > 0);
  equal(findingsIn(quiet.document.uri).length, 0, 'findings below the quiet file');
  await vscode.workspace.fs.delete(uri);
  await until('findings', () => findingsIn(quiet.document.uri).length > 0);
});

test('what a settings file assumes counts at once, the hover says where it is from, and what tells nothing is told', async () => {
  const uri = workspaceFile('assumed/wattlint.json');
  const write = (assumptions: readonly object[]) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify({ assumptions }, undefined, 1)));
  const llm =
    'from openai import OpenAI\n\ndef ask(text):\n    return OpenAI().responses.create(model=text, input=text)\n';
  await vscode.workspace.fs.writeFile(workspaceFile('assumed/pkg/llm.py'), new TextEncoder().encode(llm));
  try {
    await write([{ function: 'ask', times: 4321 }]);
    const { document } = await openText(
      'assumed/main.py',
      'from pkg.llm import ask\n\nfor row in load():\n    ask(row)\n',
    );
    const { session } = await surfaces();
    const times = () => session.get(document.uri.toString())?.via[0]?.cost.workload.times.range.best;
    await until('the count', () => times() === 4321);
    const opened = await openFile('assumed/pkg/llm.py');
    await until('the hover', async () => (await hoverAt(opened.document, 'responses.create')).includes('4,321'));
    const text = await hoverAt(opened.document, 'responses.create');
    ok(text.includes('told in assumed/wattlint.json:3'), text);

    await write([
      { function: 'ask', times: 1234, model: 'gpt-4o-mini' },
      { function: 'asks', times: 1 },
    ]);
    await until('the new count', () => times() === 1234);
    await until('the model', async () =>
      (await hoverAt(opened.document, 'responses.create')).includes('gpt-4o-mini'),
    );
    await vscode.commands.executeCommand('wattlint.scanWorkspace');
    const [unheard, ...more] = await until('a problem', () =>
      findingsIn(uri).length > 0 ? findingsIn(uri) : undefined,
    );
    ok(unheard?.message.startsWith('No function "asks" leads'), String(unheard?.message));
    equal(unheard?.range.start.line, 7, 'its line');
    equal(more.length, 0, 'other problems');
    await write([{ function: 'ask', times: 1234 }]);
    await until('the problem to go', () => findingsIn(uri).length === 0);
  } finally {
    await vscode.workspace.fs.delete(uri);
  }
});
