// The side bar: what is known, as a tree that can be read, clicked and heard. Shapes come from footprint-tree; this
// file gives them words, icons and a place to go to.

import * as vscode from 'vscode';
import type { Analysis } from '../analysis';
import { formatEnergy } from '../estimate/format';
import { sayTimes } from '../estimate/times';
import type { WorkloadKind } from '../recognise/workload';
import { type BasisSum, briefEnergy, byBasis, perUnit } from '../report/by-basis';
import { describeCost } from '../report/markdown';
import { placeOf } from '../report/place';
import { CUT_SHORT, findingsText, kindText, sizeText, subjectText, sumWords } from '../report/words';
import { ALL } from '../rules/all';
import type { Severity } from '../rules/rule';
import { footprintTree, type TreeNode } from './footprint-tree';
import { pathOf, shortName } from './place-names';
import { spoken } from './spoken';

/** With more files than these, each is closed until somebody opens it. */
const MANY_FILES = 20;

export class FootprintTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #top: readonly TreeNode[] = [];
  #isLarge = false;

  /** Shows these instead of what was shown before. */
  show(analyses: readonly Analysis[]): void {
    this.#top = footprintTree(
      analyses.map((analysis) => ({ path: pathOf(analysis.document.uri).replace(/^\/+/, ''), analysis })),
    );
    this.#isLarge = analyses.length > MANY_FILES;
    this.#changed.fire(undefined);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? node.children : this.#top)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** The node of a file, for revealing it. */
  fileNode(uri: string, nodes: readonly TreeNode[] = this.#top): TreeNode | undefined {
    for (const node of nodes) {
      if (node.kind === 'file' && node.uri === uri) return node;
      const below = node.kind === 'folder' ? this.fileNode(uri, node.children) : undefined;
      if (below) return below;
    }
    return undefined;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = itemOf(node);
    item.id = node.id;
    item.contextValue = node.kind;
    if (this.#isLarge && node.kind === 'file' && node.children.length > 0)
      item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function itemOf(node: TreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node);
    case 'file':
      return fileItem(node);
    case 'workload':
      return workloadItem(node);
    case 'finding':
      return findingItem(node);
    case 'via':
      return viaItem(node);
    case 'call':
      return callItem(node);
  }
}

function folderItem({ name, sums }: Extract<TreeNode, { kind: 'folder' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = vscode.ThemeIcon.Folder;
  item.description = energyText(sums);
  item.accessibilityInformation = { label: spoken(vscode.l10n.t('folder {0}, {1}', name, item.description)) };
  return item;
}

function fileItem({ name, uri, analysis, children }: Extract<TreeNode, { kind: 'file' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(uri), stateOf(children));
  const sums = byBasis(analysis.costs);
  item.label = name;
  item.iconPath = vscode.ThemeIcon.File;
  const elsewhere = children.some(({ kind }) => kind === 'via') ? [vscode.l10n.t('runs work in other files')] : [];
  item.description = sums.length > 0 ? energyText(sums) : (elsewhere[0] ?? '');
  const figures = sums.map((each) => {
    const { energy, carbon, water, money } = sumWords(each, sums);
    return { energy, carbon, money, all: [energy, carbon, vscode.l10n.t('{0} of water', water), money].join(', ') };
  });
  const findings = findingsText(analysis.findings);
  const cut = analysis.isCutShort ? [CUT_SHORT] : [];
  item.tooltip = [name, ...figures.map(({ all }) => all), ...elsewhere, ...cut, findings].join('\n');
  const told = figures.flatMap(({ energy, carbon, money }) => [energy, carbon, money]);
  item.accessibilityInformation = { label: spoken([name, ...told, ...elsewhere, ...cut, findings].join(', ')) };
  return item;
}

/** One sum with its range; of several the middles, as the side bar is narrow. */
function energyText(sums: readonly BasisSum[]): string {
  const [only] = sums;
  return only && sums.length === 1 ? `${formatEnergy(only.total.energyWh)}${perUnit(only, sums)}` : briefEnergy(sums);
}

const ICONS: Readonly<Record<WorkloadKind, string>> = {
  'llm-chat': 'comment-discussion',
  embedding: 'symbol-array',
  rerank: 'list-ordered',
  'image-gen': 'file-media',
  audio: 'unmute',
  video: 'device-camera-video',
  agent: 'hubot',
  'api-eval': 'checklist',
  'batch-api': 'layers',
  'fine-tune-api': 'cloud-upload',
  'local-inference': 'chip',
  'model-load': 'package',
  training: 'mortar-board',
  sweep: 'search-fuzzy',
};

function workloadItem(node: Extract<TreeNode, { kind: 'workload' }>): vscode.TreeItem {
  const { cost, analysis, children } = node;
  const { kind, span } = cost.workload;
  const subject = subjectText(cost);
  const energy = cost.isCountedElsewhere
    ? vscode.l10n.t('counted in its sweep')
    : formatEnergy(cost.footprint.energyWh);
  // For a search, how much it tries says more than that it is run once.
  const isOneSearch = cost.workload.sweep !== undefined && cost.workload.times.range.best === 1;
  const times = isOneSearch ? sizeText(cost) : sayTimes(cost);
  const place = placeText(placeOf(analysis.document, span));
  const { name, unknown } = nameText(subject);
  const item = new vscode.TreeItem(name, stateOf(children));
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  // The side bar is narrow: the range, and why it is wide, stand in the tooltip.
  const brief = cost.isCountedElsewhere ? energy : formatEnergy(cost.footprint.energyWh, false);
  // Calls of one model in one file differ in little but their places.
  const told = [brief, times === 'once' ? '' : times, unknown ?? '', place];
  item.description = told.filter((text) => text !== '').join(' · ');
  item.tooltip = new vscode.MarkdownString(describeCost(cost, { isBrief: true }));
  item.accessibilityInformation = {
    label: spoken([subject, kindText(cost.workload), energy, times, place].join(', ')),
  };
  item.command = goToCommand(node);
  return item;
}

/** Publisher, search and what is not known take the room that the figures need; the tooltip has the whole name. */
function nameText(subject: string): { readonly name: string; readonly unknown: string | undefined } {
  const [, name = subject, unknown] = /^(.*?)(?: \((.* not known)\))?$/.exec(subject) ?? [];
  return { name: name.replace(/^.* over |^.*\//g, ''), unknown };
}

/** Work in another file: its figures stand there, so they are told behind where that is. */
function viaItem(node: Extract<TreeNode, { kind: 'via' }>): vscode.TreeItem {
  const { cost, uri } = node.sum;
  const subject = subjectText(cost);
  const counted = vscode.l10n.t('counted in {0}', shortName(uri));
  const times = sayTimes(cost);
  const item = new vscode.TreeItem(nameText(subject).name, vscode.TreeItemCollapsibleState.Collapsed);
  item.iconPath = new vscode.ThemeIcon('references');
  item.description = [counted, formatEnergy(cost.footprint.energyWh, false), times].join(' · ');
  item.tooltip = new vscode.MarkdownString(describeCost(cost, { isBrief: true, nameOf: () => undefined }));
  item.tooltip.appendText(`\n\n${vscode.l10n.t('counted in {0}', pathOf(uri))}`);
  const words = [subject, kindText(cost.workload), counted, formatEnergy(cost.footprint.energyWh), times];
  item.accessibilityInformation = { label: spoken(words.join(', ')) };
  item.command = goToCommand(node);
  return item;
}

/** The call in this file that leads there. */
function callItem(node: Extract<TreeNode, { kind: 'call' }>): vscode.TreeItem {
  const { via, analysis } = node;
  const { document } = analysis;
  const name = document.text.slice(via.span.start, via.span.end).replace(/\s+/g, ' ').slice(0, 60);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
  const place = placeText(placeOf(document, via.span));
  const times = sayTimes(via.cost);
  item.iconPath = new vscode.ThemeIcon('call-outgoing');
  item.description = [place, times].join(' · ');
  item.accessibilityInformation = { label: spoken([name, place, times].join(', ')) };
  item.command = goToCommand(node);
  return item;
}

function findingItem(node: Extract<TreeNode, { kind: 'finding' }>): vscode.TreeItem {
  const { finding, analysis } = node;
  const rule = ALL.find(({ id }) => id === finding.rule);
  const place = placeText(placeOf(analysis.document, finding.span));
  const item = new vscode.TreeItem(rule?.title ?? finding.rule, vscode.TreeItemCollapsibleState.None);
  item.iconPath = iconOf(finding.severity);
  item.description = place;
  item.tooltip = finding.message;
  const label = `${severityText(finding.severity)}: ${rule?.title ?? finding.rule}, ${place}. ${finding.message}`;
  item.accessibilityInformation = { label: spoken(label) };
  item.command = goToCommand(node);
  return item;
}

function goToCommand(node: TreeNode): vscode.Command {
  return { command: 'wattlint.goTo', title: vscode.l10n.t('Go to the Line'), arguments: [node] };
}

function stateOf(children: readonly TreeNode[]): vscode.TreeItemCollapsibleState {
  return children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
}

/** Cells are counted from 1, as the editor numbers them. */
function placeText({ cell, startLine }: ReturnType<typeof placeOf>): string {
  if (cell === null) return vscode.l10n.t('line {0}', startLine);
  return vscode.l10n.t('cell {0}, line {1}', cell + 1, startLine);
}

function iconOf(severity: Exclude<Severity, 'off'>): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'info':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
  }
}

function severityText(severity: Exclude<Severity, 'off'>): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'info':
      return vscode.l10n.t('Info');
    case 'hint':
      return vscode.l10n.t('Hint');
  }
}
