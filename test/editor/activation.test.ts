// The extension is there, sleeps until it is needed, and wakes when a Python file opens; quickly, and without its
// engine, which waits for a document that it can say something about.

import * as vscode from 'vscode';
import { ok, until } from './expect';
import { note, test } from './harness';
import { openFile } from './open';

const ID = 'wattlint.wattlint';

test('the extension is present and wakes when a Python file opens', async () => {
  note(`VS Code ${vscode.version} ${vscode.env.remoteName === undefined ? '' : 'served '}on ${vscode.env.appHost}`);
  const extension = vscode.extensions.getExtension(ID);
  ok(extension, `${ID} is not among the extensions`);
  await openFile('plain.py');
  await until('the extension to be active', () => extension.isActive);
  note(`loading its code took ${between('LoadExtensionCode')}, activating it ${between('ActivateExtension')}`);
});

/** From the marks that the extension host itself sets, where it keeps them. */
function between(step: string): string {
  const at = (when: string) => marks().find(({ name }) => name === `code/extHost/${when}${step}/${ID}`)?.startTime;
  const [start, end] = [at('will'), at('did')];
  return start === undefined || end === undefined ? 'an unknown time' : `${(end - start).toFixed(0)} ms`;
}

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

function marks(): readonly Mark[] {
  const kept = globalThis as { MonacoPerformanceMarks?: { getMarks(): readonly Mark[] } };
  return kept.MonacoPerformanceMarks?.getMarks() ?? [];
}
