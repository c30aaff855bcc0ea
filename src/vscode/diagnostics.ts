// Findings as diagnostics: one set per file or cell, published for every cell of a notebook, the empty ones too, so
// that nothing stale is left behind when cells move, change their language or go.

import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Factor } from '../flow/facts';
import { withoutDoubts } from '../rules/doubt';
import type { Finding } from '../rules/rule';
import type { Document } from '../source/document';
import { callHead, firstLine } from './call-head';
import type { Open } from './editor-workspace';
import type { DocumentOf } from './place-names';
import { placesOf } from './places';
import { ruleUri } from './rule-pages';

export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('wattlint');
  /** The text documents that were published for, by the URI of the session. */
  readonly #published = new Map<string, readonly vscode.Uri[]>();

  readonly #documentOf: DocumentOf;

  constructor(documentOf: DocumentOf) {
    this.#documentOf = documentOf;
  }

  publish({ document, analysis, places }: Open): void {
    const byUri = new Map(places.uris.map((uri) => [uri.toString(), [] as vscode.Diagnostic[]]));
    for (const finding of analysis.findings) {
      const location = places.locationOf(shownSpan(finding, document));
      if (!location) continue;
      const diagnostic = diagnosticOf(finding, location.range);
      const causes = causesOf(finding, this.#documentOf);
      if (causes.length > 0) diagnostic.relatedInformation = [...causes];
      byUri.get(location.uri.toString())?.push(diagnostic);
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
  // The hover beside it says why a range is wide.
  const message = withoutDoubts(finding.message, finding.costs);
  const diagnostic = new vscode.Diagnostic(range, message, severityOf(finding));
  diagnostic.source = 'wattlint';
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  return diagnostic;
}

/** More ways from other files than these nobody follows in a list. */
const MOST_CAUSES = 5;

/** The loops and calls in other files that make it run as often as it does. */
function causesOf(
  { costs: [cost] }: Finding,
  documentOf: DocumentOf,
): readonly vscode.DiagnosticRelatedInformation[] {
  const causes = (cost?.workload.times.because ?? []).flatMap((factor) => {
    const message = causeText(factor);
    const document = factor.span.uri === undefined ? undefined : documentOf(factor.span.uri);
    // A cell of a notebook that is not open has no place of its own.
    const location = document && placesOf(document, () => undefined).locationOf(factor.span);
    return location && message ? [new vscode.DiagnosticRelatedInformation(location, message)] : [];
  });
  return causes.slice(0, MOST_CAUSES);
}

function causeText({ kind, text }: Factor): string | undefined {
  switch (kind) {
    case 'call':
      return vscode.l10n.t('{0} leads here', text);
    case 'loop':
    case 'endless':
    case 'callback':
      return vscode.l10n.t('{0} repeats it', text.replace(/^each item of /, ''));
    case 'branch':
    case 'retry':
    case 'annotation':
      return undefined;
  }
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
