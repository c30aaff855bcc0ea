// Scans the folders of the workspace when asked, with progress and a way to stop. What is open in an editor is left to
// the editor.

import * as vscode from 'vscode';
import { exclusion } from '../session/exclude';
import { type Scan, scan } from '../session/scan';
import type { Session } from '../session/session';
import type { Sources } from '../session/sources';
import { isReadable } from '../session/walk';
import type { Log, Workspace } from '../session/workspace';
import type { EditorSettings } from './settings';

export interface ScanWorkspaceOptions {
  readonly session: Session;
  readonly sources: Sources;
  readonly workspace: Workspace;
  readonly log: Log & { info(message: string): void };
  readonly settings: EditorSettings;
  /** Told when a scan came to its end. */
  readonly onDidScan: () => void;
  /** Told when a scan begins, and when it ended or was stopped. */
  readonly onDidChange: () => void;
}

export class ScanWorkspace {
  readonly #options: ScanWorkspaceOptions;
  #last: Scan | undefined;
  #running = 0;

  constructor(options: ScanWorkspaceOptions) {
    this.#options = options;
  }

  /** Of the last scan: what was skipped, how many files were seen. */
  get last(): Scan | undefined {
    return this.#last;
  }

  get isRunning(): boolean {
    return this.#running > 0;
  }

  /** Undefined when the person stopped it; what was found until then stays. */
  run(): Thenable<Scan | undefined> {
    const title = vscode.l10n.t('Wattlint: scanning the workspace');
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      const onProgress = (done: number) => progress.report({ message: vscode.l10n.t('{0} files', done) });
      const result = await this.#counted(() => this.#scan(stop.signal, onProgress));
      if (!result.isComplete) return undefined;
      this.#last = result;
      this.#options.onDidScan();
      return result;
    });
  }

  /** Resolves when its settings are known: true for a file of the workspace that a scan would read. */
  async isWanted(uri: vscode.Uri): Promise<boolean> {
    await this.#options.settings.prepare(uri);
    return isReadable(uri.path) && this.isIncluded(uri) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  }

  /** False for what the settings or the usual excludes leave out, and for installed packages anywhere. */
  isIncluded(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return !INSTALLED.test(uri.path);
    const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
    return !exclusion(root, this.#options.settings.excludes(uri)).isExcluded(uri.path);
  }

  async #counted(scan: () => Promise<Scan>): Promise<Scan> {
    this.#running += 1;
    this.#options.onDidChange();
    try {
      return await scan();
    } finally {
      this.#running -= 1;
      this.#options.onDidChange();
    }
  }

  async #scan(signal: AbortSignal, onProgress: (done: number) => void): Promise<Scan> {
    const { session, sources, workspace, settings, log } = this.#options;
    const folders = vscode.workspace.workspaceFolders ?? [];
    sources.lookAgain();
    await Promise.all(folders.map(({ uri }) => settings.prepare(vscode.Uri.joinPath(uri, 'any'))));
    const targets = folders.map(({ uri }) => ({ kind: 'folder', uri: uri.toString() }) as const);
    const result = await scan(session, workspace, targets, {
      // Patterns bind only below their own folder, so those of all folders may stand in one list.
      exclude: folders.flatMap(({ uri }) => settings.excludes(vscode.Uri.joinPath(uri, 'any'))),
      excludesIn: (folder) => settings.excludesIn(folder),
      prepare: (uri) => settings.prepare(vscode.Uri.parse(uri)),
      sources,
      signal,
      onProgress,
    });
    // What is open was not read, but what it imports may lie elsewhere by now.
    session.refresh(await sources.reload([]));
    for (const { path, why } of result.skipped) log.warn(`${path} ${why}`);
    log.info(
      `Scanned ${result.files} files: ${result.analyses.length} of interest, ${result.skipped.length} skipped.`,
    );
    return result;
  }
}

const INSTALLED = /\/(site-packages|dist-packages|node_modules|lib\/python3[^/]*)\//;
