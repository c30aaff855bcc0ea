// Findings as diagnostics: one set per file or cell, published for every cell of a notebook, the empty ones too, so
// that nothing stale is left behind when cells move, change their language or go.

import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Finding } from '../rules/rule';
import type { Document } from '../source/document';
import { callHead, firstLine } from './call-head';
import type { Open } from './editor-workspace';
import { ruleUri } from './rule-pages';

export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('wattlint');
  /** The text documents that were published for, by the URI of the session. */
  readonly #published = new Map<string, readonly vscode.Uri[]>();

  publish({ document, analysis, places }: Open): void {
    const byUri = new Map(places.uris.map((uri) => [uri.toString(), [] as vscode.Diagnostic[]]));
    for (const finding of analysis.findings) {
      const location = places.locationOf(shownSpan(finding, document));
      if (location) byUri.get(location.uri.toString())?.push(diagnosticOf(finding, location.range));
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

/** Where a finding is shown: a call by its head, anything else by its first line. */
export function shownSpan({ span, costs }: Finding, { text }: Document): Span {
  const call = costs.find(({ workload }) => workload.span.start === span.start && workload.span.end === span.end);
  return call ? callHead(call.workload, text) : firstLine(span, text);
}

function diagnosticOf(finding: Finding, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, finding.message, severityOf(finding));
  diagnostic.source = 'wattlint';
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  return diagnostic;
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
