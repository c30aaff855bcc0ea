// The estimate above each call, and behind its line: two ways to see it without a hover, both off until asked for.

import * as vscode from 'vscode';
import type { Cost } from '../estimate/footprint';
import { formatEnergy } from '../estimate/format';
import { sayTimes } from '../estimate/times';
import { describeCost, fileName } from '../report/markdown';
import { PYTHON } from './editor-document';
import type { EditorWorkspace, Open } from './editor-workspace';
import { shortName } from './place-names';
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
      return open ? placedIn(open, document).map(lensOf) : [];
    },
  });
  const hints = vscode.languages.registerInlayHintsProvider(PYTHON, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, visible) {
      const open = shown().inlayHints ? workspace.current(document) : undefined;
      const here = open ? placedIn(open, document) : [];
      return here.filter(({ range }) => visible.contains(range.start)).map((placed) => hintOf(placed, document));
    },
  });
  return Object.assign(vscode.Disposable.from(lenses, hints, changed), { refresh: () => changed.fire() });
}

interface Placed {
  readonly cost: Cost;
  readonly range: vscode.Range;
  /** The file where it is counted; undefined for this one. */
  readonly elsewhere: string | undefined;
}

/** Own work, and calls that lead to work in other files. */
function placedIn({ analysis, places }: Open, document: vscode.TextDocument): readonly Placed[] {
  const name = document.uri.toString();
  const all = [
    ...analysis.costs.map((cost) => ({ cost, span: cost.workload.span, elsewhere: undefined })),
    ...analysis.via.map(({ cost, span, uri }) => ({ cost, span, elsewhere: uri })),
  ];
  return all.flatMap(({ cost, span, elsewhere }) => {
    const location = places.locationOf(span);
    return location?.uri.toString() === name ? [{ cost, range: location.range, elsewhere }] : [];
  });
}

function lensOf({ cost, range, elsewhere }: Placed): vscode.CodeLens {
  const where = elsewhere === undefined ? [] : [vscode.l10n.t('in {0}', shortName(elsewhere))];
  const title = `$(zap) ${[formatEnergy(cost.footprint.energyWh), sayTimes(cost), ...where].join(' · ')}`;
  return new vscode.CodeLens(range, { title, command: 'wattlint.showFootprint' });
}

function hintOf({ cost, range, elsewhere }: Placed, document: vscode.TextDocument): vscode.InlayHint {
  const end = document.lineAt(range.start.line).range.end;
  const energy = formatEnergy(cost.footprint.energyWh, false);
  const where = elsewhere === undefined ? '' : ` ${vscode.l10n.t('in {0}', shortName(elsewhere))}`;
  const hint = new vscode.InlayHint(end, energy + where);
  hint.paddingLeft = true;
  const nameOf = elsewhere === undefined ? fileName : () => undefined;
  hint.tooltip = new vscode.MarkdownString(describeCost(cost, { isBrief: true, nameOf }));
  return hint;
}
