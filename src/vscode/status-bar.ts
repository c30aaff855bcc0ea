// One short item: what the file or notebook in front of the person will burn. Hidden when there is nothing to tell.

import * as vscode from 'vscode';
import type { Analysis } from '../analysis';
import type { ViaSum } from '../callers';
import { formatEnergy } from '../estimate/format';
import { sayTimes } from '../estimate/times';
import { type BasisSum, briefEnergy, byBasis } from '../report/by-basis';
import { withCode } from '../report/escape-markdown';
import { CUT_SHORT, findingsText, openText, subjectText, sumWords } from '../report/words';
import type { EditorWorkspace } from './editor-workspace';
import { countedElsewhere } from './footprint-tree';
import { pathOf } from './place-names';
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
    const elsewhere = analysis ? countedElsewhere(analysis) : [];
    if (!analysis || (analysis.costs.length === 0 && elsewhere.length === 0 && !analysis.isCutShort)) {
      this.isShown = false;
      this.item.hide();
      return;
    }
    const own = byBasis(analysis.costs);
    const theirs = byBasis(elsewhere.map(({ cost }) => cost));
    this.item.text = `$(zap) ${briefText(own, theirs)}`;
    this.item.tooltip = new vscode.MarkdownString(tooltipOf(analysis, elsewhere));
    const label = own.length === 0 && theirs.length === 0 ? CUT_SHORT : labelOf(own, theirs);
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

/** What stands in the file; of a file that only calls others, what it causes there, and that it is counted there. */
function briefText(own: readonly BasisSum[], theirs: readonly BasisSum[]): string {
  if (own.length > 0) return briefEnergy(own);
  return theirs.length > 0 ? vscode.l10n.t('{0} elsewhere', briefEnergy(theirs)) : '?';
}

function labelOf(own: readonly BasisSum[], theirs: readonly BasisSum[]): string {
  const said = (sums: readonly BasisSum[]) => spoken(sums.map((each) => sumWords(each, sums).energy).join(' + '));
  return own.length > 0
    ? vscode.l10n.t('Wattlint: this file is estimated to burn {0}', said(own))
    : vscode.l10n.t('Wattlint: this file causes {0} in other files, where it is counted', said(theirs));
}

const MOST = 5;

function tooltipOf(analysis: Analysis, elsewhere: readonly ViaSum[]): string {
  const parts = [ownText(analysis), elsewhereText(elsewhere), analysis.isCutShort ? CUT_SHORT : ''];
  const { findings } = analysis;
  return [...parts, findings.length > 0 ? findingsText(findings) : ''].filter((part) => part !== '').join('\n\n');
}

function elsewhereText(sums: readonly ViaSum[]): string {
  if (sums.length === 0) return '';
  const biggest = [...sums].sort(
    (left, right) => right.cost.footprint.energyWh.best - left.cost.footprint.energyWh.best,
  );
  const rows = biggest.slice(0, MOST).map(({ cost, uri }) => {
    const where = vscode.l10n.t('in {0}', `\`${pathOf(uri).replaceAll('`', '')}\``);
    return `- ${escapeMarkdown(subjectText(cost))} ${where}: ${formatEnergy(cost.footprint.energyWh)}, ${withCode(sayTimes(cost))}`;
  });
  if (sums.length > MOST) rows.push(`- ${vscode.l10n.t('and {0} more', sums.length - MOST)}`);
  return `**${vscode.l10n.t('It causes in other files, where it is counted')}**\n\n${rows.join('\n')}`;
}

function ownText({ costs }: Analysis): string {
  if (costs.length === 0) return '';
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
  ].join('\n\n');
}

/** Names come from the code; they must not format. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&');
}
