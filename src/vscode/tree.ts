// The side bar: what is known, as a tree that can be read, clicked and heard. Shapes come from footprint-tree; this
// file gives them words, icons and a place to go to.

import * as vscode from 'vscode';
import type { Analysis } from '../analysis';
import type { Cost } from '../estimate/footprint';
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
import { lineText, pathOf, shortName } from './place-names';
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
  item.description = energyText(sums, name);
  item.accessibilityInformation = { label: spoken(vscode.l10n.t('folder {0}, {1}', name, item.description)) };
  return item;
}

function fileItem({ name, uri, analysis, children }: Extract<TreeNode, { kind: 'file' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(uri), stateOf(children));
  const sums = byBasis(analysis.costs);
  item.label = name;
  item.iconPath = vscode.ThemeIcon.File;
  const elsewhere = children.some(({ kind }) => kind === 'via') ? [vscode.l10n.t('runs work in other files')] : [];
  item.description = sums.length > 0 ? energyText(sums, name) : (elsewhere[0] ?? '');
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

/** One sum with its range where there is room for it; of several the middles, as the side bar is narrow. */
function energyText(sums: readonly BasisSum[], name: string): string {
  const [only] = sums;
  const whole = only && sums.length === 1 ? `${formatEnergy(only.total.energyWh)}${perUnit(only, sums)}` : '';
  return whole === '' || name.length + whole.length > ROOM ? briefEnergy(sums) : whole;
}

/** Letters of name and figure that the side bar shows, as wide as VS Code first opens it. */
const ROOM = 34;

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
  const place = lineText(placeOf(analysis.document, span));
  const { name, unknown } = nameText(subject);
  // The side bar is narrow: the range, and why it is wide, stand in the tooltip. The figure and the kind are never cut.
  const brief = cost.isCountedElsewhere ? energy : formatEnergy(cost.footprint.energyWh, false);
  const label = cost.isCountedElsewhere ? kindName(cost) : `${brief} ${kindName(cost)}`;
  const item = new vscode.TreeItem(label, stateOf(children));
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  // Calls of one model in one file differ in little but their places.
  const elsewhere = cost.isCountedElsewhere ? energy : '';
  const told = [name, times === 'once' ? '' : times, elsewhere, unknown ?? '', place];
  item.description = told.filter((text) => text !== '').join(' · ');
  item.tooltip = new vscode.MarkdownString(describeCost(cost, { isBrief: true }));
  item.accessibilityInformation = {
    label: spoken([subject, kindText(cost.workload), energy, times, place].join(', ')),
  };
  item.command = goToCommand(node);
  return item;
}

/** As short as a row has room for; the tooltip says it in full. */
function kindName({ workload: { kind, sweep } }: Cost): string {
  if (sweep?.strategy === 'cross-validation') return vscode.l10n.t('cross-validation');
  return KINDS[kind]();
}

const KINDS: Readonly<Record<WorkloadKind, () => string>> = {
  'llm-chat': () => vscode.l10n.t('chat'),
  embedding: () => vscode.l10n.t('embedding'),
  rerank: () => vscode.l10n.t('reranking'),
  'image-gen': () => vscode.l10n.t('images'),
  audio: () => vscode.l10n.t('audio'),
  video: () => vscode.l10n.t('video'),
  agent: () => vscode.l10n.t('agent'),
  'api-eval': () => vscode.l10n.t('evaluation'),
  'batch-api': () => vscode.l10n.t('batch'),
  'fine-tune-api': () => vscode.l10n.t('fine-tuning'),
  'local-inference': () => vscode.l10n.t('inference'),
  'model-load': () => vscode.l10n.t('load'),
  training: () => vscode.l10n.t('training'),
  sweep: () => vscode.l10n.t('sweep'),
};

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
  const label = `${formatEnergy(cost.footprint.energyWh, false)} ${kindName(cost)}`;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.iconPath = new vscode.ThemeIcon('references');
  item.description = [counted, nameText(subject).name, times].join(' · ');
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
  const place = lineText(placeOf(document, via.span));
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
  const place = lineText(placeOf(analysis.document, finding.span));
  const item = new vscode.TreeItem(rule?.title ?? finding.rule, vscode.TreeItemCollapsibleState.None);
  item.iconPath = iconOf(finding.severity);
  // Below its workload it would only be cut off.
  const above =
    node.parent?.kind === 'workload' ? lineText(placeOf(analysis.document, node.parent.cost.workload.span)) : '';
  item.description = above === place ? '' : place;
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
