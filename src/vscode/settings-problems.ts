// What is wrong in a settings file, shown in that file: the list of problems leads to the line, and nothing pops up. An
// assumption that tells nothing is told once the whole workspace was looked at: before that, what it speaks for may
// stand in a file that nobody has opened.

import * as vscode from 'vscode';
import type { SettingsProblem } from '../project/settings-file';
import { sayUnheard, unheardAssumptions } from '../session/assumptions';
import type { Session } from '../session/session';
import type { FoundSettings } from '../session/settings-files';

/** Analyses come in crowds; who reads the list of problems does not wait for each. */
const PAUSE_MS = 500;

export class SettingsProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('wattlint settings');
  readonly #files: () => readonly FoundSettings[];
  readonly #session: Session;
  #isFollowing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(files: () => readonly FoundSettings[], session: Session) {
    this.#files = files;
    this.#session = session;
  }

  /** Everything was scanned: from now on it is known what tells nothing. */
  follow(): void {
    this.#isFollowing = true;
    this.#publish(true);
  }

  /** After settings files were read. What was analysed with others says nothing of their assumptions yet. */
  publish(): void {
    this.#publish(false);
    this.refresh();
  }

  /** After something was analysed. */
  refresh(): void {
    const hasAny = this.#isFollowing && this.#files().some(({ settings }) => settings.assumptions?.length);
    if (!hasAny) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#publish(true), PAUSE_MS);
  }

  /** Replaces what was shown before. */
  #publish(canTell: boolean): void {
    this.#collection.clear();
    for (const { uri, problems, isBroken, settings } of this.#files()) {
      const unheard = isBroken || !canTell ? [] : this.#unheard(settings);
      this.#collection.set(
        vscode.Uri.parse(uri),
        [...problems, ...unheard].map((problem) => diagnosticOf(problem, isBroken)),
      );
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#collection.dispose();
  }

  #unheard({ assumptions = [] }: FoundSettings['settings']): readonly SettingsProblem[] {
    if (!this.#isFollowing || assumptions.length === 0) return [];
    return unheardAssumptions(assumptions, this.#session.allLatest()).map((assumed) => ({
      message: sayUnheard(assumed),
      severity: 'warning',
      line: assumed.line,
      column: assumed.column,
    }));
  }
}

function diagnosticOf({ message, severity, line = 1, column = 1 }: SettingsProblem, isBroken: boolean) {
  const start = new vscode.Position(line - 1, column - 1);
  // To the end of the line: the editor cuts a range that is longer than its line.
  const range = new vscode.Range(start, start.with({ character: start.character + 1000 }));
  const text = isBroken
    ? `${message}. ${vscode.l10n.t('Until it can be read, what it said before counts.')}`
    : message;
  const diagnostic = new vscode.Diagnostic(
    range,
    text,
    severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'wattlint';
  return diagnostic;
}
