// The extension is there, sleeps until it is needed, and wakes when a Python file opens.

import * as vscode from 'vscode';
import { ok, until } from './expect';
import { note, test } from './harness';
import { openFile } from './open';

test('the extension is present and wakes when a Python file opens', async () => {
  note(`VS Code ${vscode.version} ${vscode.env.remoteName === undefined ? '' : 'served '}on ${vscode.env.appHost}`);
  const extension = vscode.extensions.getExtension('wattlint.wattlint');
  ok(extension, 'wattlint.wattlint is not among the extensions');
  await openFile('plain.py');
  await until('the extension to be active', () => extension.isActive);
});
