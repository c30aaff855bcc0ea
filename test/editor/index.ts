// The suite that runs inside VS Code, bundled into one file that requires only `vscode`. Every test file is
// imported by name, because a web worker cannot look into folders.

import './activation.test';
import './completion.test';
import './diagnostics.test';
import './hover.test';
import './notebook.test';
import './quick-fixes.test';
import './several-folders.test';
import './surfaces.test';
import * as vscode from 'vscode';
import { runTests } from './harness';

declare const onlyTests: string;

/** The entry VS Code calls, on the desktop, served and on the web alike. */
export function run(): Promise<void> {
  return runTests(vscode.workspace.workspaceFile ? 'several' : 'folder', onlyTests);
}
