// Findings as diagnostics: one set per file or cell, published for every cell of a notebook, the empty ones too, so
// that nothing stale is left behind when cells move, change their language or go.

import * as vscode from 'vscode';
import type { Finding } from '../rules/rule';
import type { Open } from './editor-workspace';
import type { Places } from './places';
import { ruleUri } from './rule-pages';

export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('wattlint');
  /** The text documents that were published for, by the URI of the session. */
  readonly #published = new Map<string, readonly vscode.Uri[]>();

  publish({ document, analysis, places }: Open): void {
    const byUri = new Map(places.uris.map((uri) => [uri.toString(), [] as vscode.Diagnostic[]]));
    for (const finding of analysis.findings) {
      const location = places.locationOf(finding.span);
      if (location) byUri.get(location.uri.toString())?.push(diagnosticOf(finding, location.range, places));
    }
    const gone = (this.#published.get(document.uri) ?? []).filter((uri) => !byUri.has(uri.toString()));
    for (const uri of gone) this.#collection.delete(uri);
    this.#published.set(document.uri, places.uris);
    this.#collection.set(places.uris.map((uri) => [uri, byUri.get(uri.toString())]));
  }

  clear(uri: string): void {
    for (const each of this.#published.get(uri) ?? []) this.#collection.delete(each);
    this.#published.delete(uri);
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

function diagnosticOf(finding: Finding, range: vscode.Range, places: Places): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, finding.message, severityOf(finding));
  diagnostic.source = 'wattlint';
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  const related = multipliersOf(finding, places);
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** The loops and calls elsewhere that make it run so often, as links below the message. */
function multipliersOf(finding: Finding, places: Places): vscode.DiagnosticRelatedInformation[] {
  const [cost] = finding.costs;
  return (cost?.workload.times.because ?? []).flatMap(({ span, text }) => {
    const location = places.locationOf(span);
    return location ? [new vscode.DiagnosticRelatedInformation(location, text)] : [];
  });
}

function severityOf({ severity }: Finding): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
