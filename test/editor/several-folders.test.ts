// A workspace of several folders: each has its own settings file, its own settings and its own excludes.

import * as vscode from 'vscode';
import type { Surfaces } from '../../src/vscode/extension';
import { equal, ok, until } from './expect';
import { testSeveral } from './harness';
import { findingsIn, LOOP, rulesIn } from './samples';

const folder = (index: number) => {
  const found = vscode.workspace.workspaceFolders?.[index];
  if (found === undefined) throw new Error(`There is no folder ${index}.`);
  return found.uri;
};

async function write(index: number, path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(index), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function open(index: number, path: string): Promise<vscode.Uri> {
  const uri = await write(index, path, LOOP);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return uri;
}

testSeveral(
  'each of several folders has its own settings file and its own settings',
  async () => {
    const extension = vscode.extensions.getExtension<Surfaces>('wattlint.wattlint');
    ok(extension, 'the extension is missing');
    const { session } = await extension.activate();
    equal(vscode.workspace.workspaceFolders?.length, 2, 'folders');
    const first = await write(0, 'wattlint.json', '{ "region": "NO", "exclude": ["old/"] }');
    const second = await write(1, 'wattlint.json', '{ "region": "FR", "severities": { "call-in-loop": "off" } }');
    const here = await open(0, 'x.py');
    const there = await open(1, 'x.py');
    const [excluded, kept] = [await open(0, 'old/x.py'), await open(1, 'old/x.py')];
    try {
      await until('findings', () => rulesIn(here).includes('call-in-loop'));
      await until('an analysis', () => session.get(there.toString()) && session.get(kept.toString()));
      ok(!rulesIn(there).includes('call-in-loop'), 'the second folder has no settings of its own');
      equal(session.get(excluded.toString()), undefined, 'what the first folder leaves out');
      equal(session.settingsFor(here.toString()).region, 'NO', 'region of the first');
      equal(session.settingsFor(there.toString()).region, 'FR', 'region of the second');

      const configuration = vscode.workspace.getConfiguration('wattlint', there);
      await configuration.update('region', 'DE', vscode.ConfigurationTarget.WorkspaceFolder);
      await until('the folder to decide', () => session.settingsFor(there.toString()).region === 'DE');
      equal(session.settingsFor(here.toString()).region, 'NO', 'region of the first');
      await configuration.update('severities', { '*': 'off' }, vscode.ConfigurationTarget.Workspace);
      await until('silence in the first', () => findingsIn(here).length === 0);
      await configuration.update('severities', undefined, vscode.ConfigurationTarget.Workspace);
      await configuration.update('region', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      await until('the file to decide again', () => session.settingsFor(there.toString()).region === 'FR');

      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('wattlint.scanWorkspace');
      ok(session.get(here.toString()), 'the scan lost the first folder');
      ok(session.get(kept.toString()), 'the scan lost the second folder');
      equal(session.get(excluded.toString()), undefined, 'the scan met what the first folder leaves out');
    } finally {
      for (const uri of [first, second]) await vscode.workspace.fs.delete(uri);
    }
  },
  60_000,
);
