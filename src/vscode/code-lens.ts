// The estimate above each call, and behind its line: two ways to see it without a hover, both off until asked for.

import * as vscode from 'vscode';
import type { Cost } from '../estimate/footprint';
import { formatEnergy } from '../estimate/format';
import { sayTimes } from '../estimate/times';
import { describeCost } from '../report/markdown';
import { PYTHON } from './editor-document';
import type { EditorWorkspace, Open } from './editor-workspace';
import type { EditorSettings } from './settings';

type Shown = Pick<EditorSettings, 'codeLens' | 'inlayHints'>;

/** `refresh` asks the editor to draw them again. */
export function registerEstimates(
  workspace: EditorWorkspace,
  shown: () => Shown,
): vscode.Disposable & { refresh(): void } {
  const changed = new vscode.EventEmitter<void>();
  const lenses = vscode.languages.registerCodeLensProvider(PYTHON, {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const open = shown().codeLens ? workspace.current(document) : undefined;
      return open ? placedIn(open, document).map(({ cost, range }) => lensOf(cost, range)) : [];
    },
  });
  const hints = vscode.languages.registerInlayHintsProvider(PYTHON, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, visible) {
      const open = shown().inlayHints ? workspace.current(document) : undefined;
      const here = open ? placedIn(open, document) : [];
      return here
        .filter(({ range }) => visible.contains(range.start))
        .map(({ cost, range }) => hintOf(cost, range, document));
    },
  });
  return Object.assign(vscode.Disposable.from(lenses, hints, changed), { refresh: () => changed.fire() });
}

function placedIn({ analysis, places }: Open, document: vscode.TextDocument) {
  const name = document.uri.toString();
  return analysis.costs.flatMap((cost) => {
    const location = places.locationOf(cost.workload.span);
    return location?.uri.toString() === name ? [{ cost, range: location.range }] : [];
  });
}

function lensOf(cost: Cost, range: vscode.Range): vscode.CodeLens {
  const title = `$(zap) ${formatEnergy(cost.footprint.energyWh)} · ${sayTimes(cost)}`;
  return new vscode.CodeLens(range, { title, command: 'wattlint.showFootprint' });
}

function hintOf(cost: Cost, range: vscode.Range, document: vscode.TextDocument): vscode.InlayHint {
  const end = document.lineAt(range.start.line).range.end;
  const hint = new vscode.InlayHint(end, formatEnergy(cost.footprint.energyWh, false));
  hint.paddingLeft = true;
  hint.tooltip = new vscode.MarkdownString(describeCost(cost, { isBrief: true }));
  return hint;
}
