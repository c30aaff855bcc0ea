// Goes to a stretch of an analysed document: in a script, or in the cell of a notebook, which is opened first.

import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Document } from '../source/document';
import type { TreeNode } from './footprint-tree';
import { type DocumentOf, GO_TO_PLACE } from './place-names';
import { placesOf } from './places';

/** Commands of items and links that stand for a place: in the document, or by URI and offsets. */
export function registerGoTo(documentOf: DocumentOf): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(GO_TO_PLACE, async (uri: string, start: number, end: number) => {
      const document = documentOf(uri);
      if (document) await goTo(document, { start, end });
    }),
    vscode.commands.registerCommand('wattlint.goTo', async (node: TreeNode) => {
      switch (node.kind) {
        case 'workload':
          return goTo(node.analysis.document, node.cost.workload.span);
        case 'finding':
          return goTo(node.analysis.document, node.finding.span);
        case 'call':
          return goTo(node.analysis.document, node.via.span);
        case 'via': {
          const document = documentOf(node.sum.uri);
          return document && goTo(document, node.sum.cost.workload.span);
        }
      }
    }),
  );
}

export async function goTo(document: Document, span: Span): Promise<void> {
  const location = await locationIn(document, span);
  if (!location) return;
  const { start } = location.range;
  const selection = new vscode.Range(start, start);
  await vscode.commands.executeCommand('vscode.open', location.uri, {
    selection,
  } satisfies vscode.TextDocumentShowOptions);
}

async function locationIn(document: Document, span: Span): Promise<vscode.Location | undefined> {
  if (!document.cells) return placesOf(document, () => undefined).locationOf(span);
  const notebook = await openNotebook(document.uri);
  const uriOfCell = (index: number) => (index < notebook.cellCount ? notebook.cellAt(index).document.uri : undefined);
  return placesOf(document, uriOfCell).locationOf(span);
}

async function openNotebook(uri: string): Promise<vscode.NotebookDocument> {
  const open = vscode.workspace.notebookDocuments.find((notebook) => notebook.uri.toString() === uri);
  return open ?? vscode.workspace.openNotebookDocument(vscode.Uri.parse(uri));
}
