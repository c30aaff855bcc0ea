// The shape of the side bar's tree, without the editor: folders, files, workloads and findings, the largest first.
// Folders with a single folder in them are told as one, so that nothing has to be opened for nothing.

import type { Analysis, Via } from '../analysis';
import { isUse, sumVia, type ViaSum } from '../callers';
import type { Cost, Footprint } from '../estimate/footprint';
import { type BasisSum, byBasis, joinSums } from '../report/by-basis';
import { sumFootprints } from '../report/sum-footprints';
import type { Finding } from '../rules/rule';

export type TreeNode = FolderNode | FileNode | WorkloadNode | FindingNode | ViaNode | CallNode;

interface Common {
  /** Stable while the tree keeps its shape. */
  readonly id: string;
  parent: TreeNode | undefined;
  children: readonly TreeNode[];
}

export interface FolderNode extends Common {
  readonly kind: 'folder';
  readonly name: string;
  /** To sort by. */
  readonly total: Footprint;
  readonly sums: readonly BasisSum[];
}

export interface FileNode extends Common {
  readonly kind: 'file';
  readonly name: string;
  readonly uri: string;
  readonly analysis: Analysis;
}

export interface WorkloadNode extends Common {
  readonly kind: 'workload';
  readonly analysis: Analysis;
  readonly cost: Cost;
}

export interface FindingNode extends Common {
  readonly kind: 'finding';
  readonly analysis: Analysis;
  readonly finding: Finding;
  /** For the commands of the context menu. */
  readonly rule: string;
}

/** Work in another file that this one causes: shown, and counted there. */
export interface ViaNode extends Common {
  readonly kind: 'via';
  readonly analysis: Analysis;
  readonly sum: ViaSum;
}

/** A call that leads to it. */
export interface CallNode extends Common {
  readonly kind: 'call';
  readonly analysis: Analysis;
  readonly via: Via;
}

export interface TreeSource {
  /** Relative to the workspace, `/` between parts. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** The top of the tree. Files without anything to tell are left out; that one was not followed to its end is told. */
export function footprintTree(sources: Iterable<TreeSource>): readonly TreeNode[] {
  const files = [...sources].filter(({ analysis }) => {
    const { costs, findings, isCutShort } = analysis;
    return costs.length > 0 || findings.length > 0 || isCutShort || countedElsewhere(analysis).length > 0;
  });
  return adopt(
    level(
      files.map((source) => ({ parts: source.path.split('/'), source })),
      '',
    ),
    undefined,
  );
}

interface Placed {
  readonly parts: readonly string[];
  readonly source: TreeSource;
}

function level(files: readonly Placed[], above: string): readonly TreeNode[] {
  const folders = new Map<string, Placed[]>();
  const nodes: TreeNode[] = [];
  for (const file of files) {
    const [first = '', ...rest] = file.parts;
    if (rest.length === 0) nodes.push(fileNode(first, file.source));
    else folders.set(first, [...(folders.get(first) ?? []), { ...file, parts: rest }]);
  }
  for (const [name, inside] of folders) nodes.push(folderNode(name, inside, `${above}${name}/`));
  return nodes.sort(biggestFirst);
}

function folderNode(name: string, files: readonly Placed[], path: string): FolderNode {
  const children = level(files, path);
  const [only] = children;
  if (children.length === 1 && only?.kind === 'folder') return { ...only, name: `${name}/${only.name}` };
  const total = sumFootprints(files.map(({ source }) => source.analysis.total));
  const sums = joinSums(files.map(({ source }) => byBasis(source.analysis.costs)));
  return { kind: 'folder', id: path, name, total, sums, children, parent: undefined };
}

function fileNode(name: string, { analysis }: TreeSource): FileNode {
  const { document, costs, findings } = analysis;
  const { uri } = document;
  const findingNode = (finding: Finding): FindingNode => {
    const id = `${uri}#finding-${findings.indexOf(finding)}`;
    return { kind: 'finding', id, analysis, finding, rule: finding.rule, parent: undefined, children: [] };
  };
  const workloads = costs.map((cost, index): WorkloadNode => {
    const told = findings.filter((finding) => finding.costs[0] === cost).map(findingNode);
    return { kind: 'workload', id: `${uri}#${index}`, analysis, cost, parent: undefined, children: told };
  });
  const loose = findings.filter(({ costs: [first] }) => !first || !costs.includes(first)).map(findingNode);
  const elsewhere = countedElsewhere(analysis).map((sum, index): ViaNode => {
    const id = `${uri}#via-${index}`;
    const calls = sum.calls.map((via, call): CallNode => {
      return { kind: 'call', id: `${id}-${call}`, analysis, via, parent: undefined, children: [] };
    });
    return { kind: 'via', id, analysis, sum, parent: undefined, children: calls };
  });
  const children = [...workloads.sort(biggestFirst), ...elsewhere.sort(biggestFirst), ...loose];
  return { kind: 'file', id: uri, name, uri, analysis, parent: undefined, children };
}

/** What a file runs of others and is counted there; not what only a test runs. */
export function countedElsewhere({ document, via }: Analysis): readonly ViaSum[] {
  return sumVia(via.filter(({ uri }) => isUse(document.uri, uri)));
}

/** Tells every node whose child it is. */
function adopt(nodes: readonly TreeNode[], parent: TreeNode | undefined): readonly TreeNode[] {
  for (const node of nodes) {
    node.parent = parent;
    adopt(node.children, node);
  }
  return nodes;
}

function biggestFirst(left: TreeNode, right: TreeNode): number {
  const byEnergy = energyOf(right) - energyOf(left);
  return byEnergy || nameOf(left).localeCompare(nameOf(right), 'en');
}

function energyOf(node: TreeNode): number {
  switch (node.kind) {
    case 'folder':
      return node.total.energyWh.best;
    case 'file':
      return node.analysis.total.energyWh.best;
    case 'workload':
      return node.cost.footprint.energyWh.best;
    case 'via':
      return node.sum.cost.footprint.energyWh.best;
    case 'call':
      return node.via.cost.footprint.energyWh.best;
    case 'finding':
      return 0;
  }
}

function nameOf(node: TreeNode): string {
  return 'name' in node ? node.name : node.id;
}
