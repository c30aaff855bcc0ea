// What is wrong in a settings file, shown in that file: the list of problems leads to the line, and nothing pops up.

import * as vscode from 'vscode';
import type { SettingsProblem } from '../project/settings-file';
import type { FoundSettings } from '../session/settings-files';

export class SettingsProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('wattlint settings');

  /** Replaces what was shown before. */
  publish(files: readonly FoundSettings[]): void {
    this.#collection.clear();
    for (const { uri, problems, isBroken } of files)
      this.#collection.set(
        vscode.Uri.parse(uri),
        problems.map((problem) => diagnosticOf(problem, isBroken)),
      );
  }

  dispose(): void {
    this.#collection.dispose();
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
