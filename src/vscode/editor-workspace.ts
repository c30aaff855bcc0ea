// Follows what is open in the editor: every edit, save, move of a cell, change of language and close reaches the
// session as a new document, after a short pause when typing. What it took is kept with the way back to the editor.

import * as vscode from 'vscode';
import type { Analysis } from '../analysis';
import type { Session } from '../session/session';
import type { Upkeep } from '../session/upkeep';
import { isOurs, type Shown, shownOf, stampOf, type Taken, take } from './editor-document';
import type { EditorSettings } from './settings';

/** Typing is over when nothing came for so long. */
const PAUSE_MS = 300;

export type Run = 'onType' | 'onSave' | 'off';

export interface EditorWorkspaceOptions {
  readonly session: Session;
  readonly upkeep: Upkeep;
  readonly settings: EditorSettings;
  /** False for what the settings leave out. */
  readonly isIncluded: (uri: vscode.Uri) => boolean;
  /** Told when a file or notebook is no longer open, or no longer any of our business. */
  readonly onDidDrop: (uri: vscode.Uri) => void;
}

/** The analysis of what is shown, and the way back to it. */
export interface Open extends Taken {
  readonly analysis: Analysis;
}

export class EditorWorkspace implements vscode.Disposable {
  readonly #options: EditorWorkspaceOptions;
  readonly #taken = new Map<string, Taken>();
  readonly #waiting = new Map<string, { readonly shown: Shown; readonly timer: ReturnType<typeof setTimeout> }>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #run: Run = 'off';
  #version = 0;

  constructor(options: EditorWorkspaceOptions) {
    this.#options = options;
    const { workspace } = vscode;
    this.#subscriptions.push(
      workspace.onDidOpenTextDocument((document) => this.#opened(shownOf(document))),
      workspace.onDidOpenNotebookDocument((notebook) => this.#opened(notebook)),
      workspace.onDidChangeTextDocument(({ document }) => this.#changed(shownOf(document))),
      workspace.onDidChangeNotebookDocument((event) => {
        // Outputs stream in while cells run; they are none of our business and must not put an edit off.
        const isEdit = event.contentChanges.length > 0 || event.cellChanges.some((cell) => cell.document);
        if (isEdit) this.#changed(event.notebook);
      }),
      workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      workspace.onDidSaveNotebookDocument((notebook) => this.#saved(notebook)),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      workspace.onDidCloseNotebookDocument((notebook) => this.#closed(notebook)),
    );
  }

  /** Takes everything that is open anew: at the start, and when the settings changed what is ours or when it runs. */
  restart(run: Run): void {
    this.#run = run;
    if (run === 'off') for (const { shown } of [...this.#taken.values()]) this.#drop(shown);
    else this.takeAll();
  }

  /** Looks at everything open now, whatever the settings say about when. */
  takeAll(): void {
    for (const { shown } of [...this.#taken.values()]) if (!this.#isWanted(shown)) this.#drop(shown);
    // One at a time, so that a window full of notebooks opens without a pause.
    for (const shown of everythingOpen()) if (this.#isWanted(shown)) this.#soon(shown, 0);
  }

  /** What is known of a URI of the session, in the editor's places; undefined when it is not open. */
  open(uri: string): Open | undefined {
    const taken = this.#taken.get(uri);
    const analysis = taken && this.#options.session.latest(uri);
    // A result for another version than the one taken is stale, and never shown.
    if (!taken || analysis?.document.version !== taken.document.version) return undefined;
    return { ...taken, analysis };
  }

  *all(): Iterable<Open> {
    for (const uri of [...this.#taken.keys()]) {
      const open = this.open(uri);
      if (open) yield open;
    }
  }

  /** The same for exactly the text that stands in the editor now; an edit that still waits is taken first. */
  current(document: vscode.TextDocument): Open | undefined {
    const shown = shownOf(document);
    const uri = shown.uri.toString();
    if (this.#waiting.has(uri) && this.#options.settings.isPrepared(shown.uri)) this.#take(shown);
    const open = this.open(uri);
    return open && open.stamp === stampOf(shown) ? open : undefined;
  }

  dispose(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #opened(shown: Shown): void {
    if (this.#run !== 'off' && this.#isWanted(shown)) this.#soon(shown, 0);
  }

  #changed(shown: Shown): void {
    const isKnown = this.#taken.has(shown.uri.toString());
    if (isKnown && !this.#isWanted(shown)) this.#drop(shown);
    else if (this.#run === 'onType' && this.#isWanted(shown)) this.#soon(shown, PAUSE_MS);
  }

  #saved(shown: Shown): void {
    if (this.#run !== 'off' && this.#isWanted(shown)) this.#soon(shown, 0);
  }

  #closed(shown: Shown): void {
    // A cell's document closes as well when it only changes its language; the notebook tells of itself.
    if (shown.uri.scheme === 'vscode-notebook-cell') {
      const notebook = this.#notebookOf(shown.uri);
      if (notebook) this.#changed(notebook);
      return;
    }
    if (this.#taken.has(shown.uri.toString())) this.#drop(shown);
  }

  #notebookOf(cell: vscode.Uri): Shown | undefined {
    const name = cell.toString();
    for (const { shown, places } of this.#taken.values())
      if (places.uris.some((uri) => uri.toString() === name)) return shown;
    return undefined;
  }

  #isWanted(shown: Shown): boolean {
    return !shown.isClosed && isOurs(shown) && this.#options.isIncluded(shown.uri);
  }

  #soon(shown: Shown, pauseMs: number): void {
    const uri = shown.uri.toString();
    clearTimeout(this.#waiting.get(uri)?.timer);
    const timer = setTimeout(() => this.#takePrepared(shown, timer), pauseMs);
    this.#waiting.set(uri, { shown, timer });
  }

  /** Its settings file is looked for first; what came in the meantime goes its own way. */
  async #takePrepared(shown: Shown, timer: ReturnType<typeof setTimeout>): Promise<void> {
    if (!this.#options.settings.isPrepared(shown.uri)) await this.#options.settings.prepare(shown.uri);
    if (this.#waiting.get(shown.uri.toString())?.timer === timer) this.#take(shown);
  }

  #take(shown: Shown): void {
    const uri = shown.uri.toString();
    this.#stopWaiting(uri);
    if (!this.#isWanted(shown)) return;
    if (this.#taken.get(uri)?.stamp === stampOf(shown)) return;
    const taken = take(shown, ++this.#version);
    this.#taken.set(uri, taken);
    void this.#options.upkeep.edit(taken.document, () => this.#taken.get(uri)?.document === taken.document);
  }

  #drop(shown: Shown): void {
    const uri = shown.uri.toString();
    this.#stopWaiting(uri);
    this.#taken.delete(uri);
    this.#options.upkeep.close(uri);
    this.#options.onDidDrop(shown.uri);
  }

  #stopWaiting(uri: string): void {
    clearTimeout(this.#waiting.get(uri)?.timer);
    this.#waiting.delete(uri);
  }
}

function* everythingOpen(): Iterable<Shown> {
  yield* vscode.workspace.notebookDocuments;
  for (const document of vscode.workspace.textDocuments)
    if (document.uri.scheme !== 'vscode-notebook-cell') yield document;
}
