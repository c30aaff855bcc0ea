// The view in the side bar with its commands: scan, show the file in front of the person, and the words at its top.

import * as vscode from 'vscode';
import { briefEnergy, byBasis, joinSums } from '../report/by-basis';
import type { Session } from '../session/session';
import type { Upkeep } from '../session/upkeep';
import { registerGoTo } from './go-to';
import type { DocumentOf } from './place-names';
import type { ScanWorkspace } from './scan-workspace';
import { FootprintTree } from './tree';

export interface FootprintViewOptions {
  readonly session: Session;
  readonly upkeep: Upkeep;
  readonly scans: ScanWorkspace;
  readonly activeUri: () => vscode.Uri | undefined;
  readonly documentOf: DocumentOf;
}

const REDRAW_MS = 100;

export function registerFootprintView({ session, upkeep, scans, activeUri, documentOf }: FootprintViewOptions) {
  const tree = new FootprintTree();
  const view = vscode.window.createTreeView('wattlint.footprint', { treeDataProvider: tree, showCollapseAll: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const draw = async () => {
    const own = ++round;
    // After a change of settings everything is asked again: what is drawn is whole, and of the newest round.
    await upkeep.asked();
    if (own !== round) return;
    const analyses = session.allLatest();
    view.description = briefEnergy(joinSums(analyses.map(({ costs }) => byBasis(costs))));
    tree.show(analyses);
    await setContext('hasFootprint', tree.getChildren().length > 0);
  };

  /** After a breath, so that a scan does not draw the tree for each file. */
  const refresh = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void draw();
    }, REDRAW_MS);
  };

  const scan = async () => {
    await vscode.commands.executeCommand('wattlint.footprint.focus');
    const result = await scans.run();
    if (!result) return;
    await setContext('isScanned', true);
    const skipped = result.skipped.length;
    view.message =
      skipped === 0 ? '' : vscode.l10n.t('{0} files could not be read; the Wattlint output says why.', skipped);
    await draw();
  };

  const showFootprint = async () => {
    await vscode.commands.executeCommand('wattlint.footprint.focus');
    const uri = activeUri();
    const node = uri && tree.fileNode(uri.toString());
    if (node) await view.reveal(node, { select: true, focus: true, expand: true });
  };

  const registered = vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    tree,
    view,
    registerGoTo(documentOf),
    vscode.commands.registerCommand('wattlint.scanWorkspace', scan),
    vscode.commands.registerCommand('wattlint.showFootprint', showFootprint),
  );
  return { tree, view, refresh, dispose: () => registered.dispose() };
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `wattlint.${key}`, value);
}
