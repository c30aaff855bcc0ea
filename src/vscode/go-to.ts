// Goes to a stretch of an analysed document: in a script, or in the cell of a notebook, which is opened first.

import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Document } from '../source/document';
import { placesOf } from './places';

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
