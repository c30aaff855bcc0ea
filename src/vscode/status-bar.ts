// One short item: what the file or notebook in front of the person will burn. Hidden when there is nothing to tell.

import * as vscode from 'vscode';
import type { Analysis } from '../analysis';
import { formatEnergy } from '../estimate/format';
import { sayTimes } from '../estimate/times';
import { briefEnergy, byBasis } from '../report/by-basis';
import { withCode } from '../report/markdown';
import { CUT_SHORT, findingsText, openText, subjectText, sumWords } from '../report/words';
import type { EditorWorkspace } from './editor-workspace';
import { spoken } from './spoken';

export class StatusBar implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('wattlint.footprint', vscode.StatusBarAlignment.Right, 90);
  /** The editor does not tell whether an item is shown. */
  isShown = false;
  readonly #workspace: EditorWorkspace;
  readonly #subscriptions: vscode.Disposable;

  constructor(workspace: EditorWorkspace) {
    this.#workspace = workspace;
    this.item.name = vscode.l10n.t('Footprint of the File');
    this.item.command = 'wattlint.showFootprint';
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.refresh()),
    );
  }

  refresh(): void {
    const uri = activeUri()?.toString();
    const analysis = uri === undefined ? undefined : this.#workspace.open(uri)?.analysis;
    if (!analysis || (analysis.costs.length === 0 && !analysis.isCutShort)) {
      this.isShown = false;
      this.item.hide();
      return;
    }
    const sums = byBasis(analysis.costs);
    this.item.text = `$(zap) ${sums.length === 0 ? '?' : briefEnergy(sums)}`;
    this.item.tooltip = new vscode.MarkdownString(tooltipOf(analysis));
    const energy = spoken(sums.map((each) => sumWords(each, sums).energy).join(' + '));
    const label = energy === '' ? CUT_SHORT : vscode.l10n.t('Wattlint: this file is estimated to burn {0}', energy);
    this.item.accessibilityInformation = { label, role: 'button' };
    this.isShown = true;
    this.item.show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.item.dispose();
  }
}

/** Of the notebook or file that the person is in. */
export function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeNotebookEditor?.notebook.uri ?? vscode.window.activeTextEditor?.document.uri;
}

const MOST = 5;

function tooltipOf({ costs, findings, isCutShort }: Analysis): string {
  if (costs.length === 0) return CUT_SHORT;
  const sums = byBasis(costs);
  const figures = sums.map((each) => {
    const { energy, carbon, water, money } = sumWords(each, sums);
    return [withCode(energy), carbon, vscode.l10n.t('{0} of water', water), money].join(' · ');
  });
  const counted = costs.filter((cost) => !cost.isCountedElsewhere);
  const biggest = [...counted].sort((left, right) => right.footprint.energyWh.best - left.footprint.energyWh.best);
  const rows = biggest.slice(0, MOST).map((cost) => {
    return `- ${escapeMarkdown(subjectText(cost))}: ${formatEnergy(cost.footprint.energyWh)}, ${withCode(sayTimes(cost))}`;
  });
  if (counted.length > MOST) rows.push(`- ${vscode.l10n.t('and {0} more', counted.length - MOST)}`);
  return [
    `**${vscode.l10n.t('This file is estimated to burn')}**`,
    figures.join('  \n+ '),
    rows.join('\n'),
    ...(openText(counted) === '' ? [] : [vscode.l10n.t('What runs an unknown number of times is counted once.')]),
    ...(isCutShort ? [CUT_SHORT] : []),
    ...(findings.length > 0 ? [findingsText(findings)] : []),
  ].join('\n\n');
}

/** Names come from the code; they must not format. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&');
}
