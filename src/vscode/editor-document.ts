// What the editor shows, as a Document: a script, or a notebook with its cells in order. Decides which documents
// are any of our business.

import * as vscode from 'vscode';
import type { Document } from '../source/document';
import { fromCells, fromScript } from '../source/read-document';
import { type Places, placesOf } from './places';

/** A file or notebook of the editor. */
export type Shown = vscode.TextDocument | vscode.NotebookDocument;

/** For the providers: cells of notebooks included, whatever file system they come from. */
export const PYTHON: vscode.DocumentSelector = { language: 'python' };

/** What was read of it, with the way back to the editor. */
export interface Taken {
  readonly shown: Shown;
  readonly document: Document;
  readonly places: Places;
  /** The editor's own versions at the time: one for a script, one per cell. */
  readonly stamp: string;
}

/** `version` is ours and only grows; the editor's own start again when a document is opened again. */
export function take(shown: Shown, version: number): Taken {
  const uri = shown.uri.toString();
  const stamp = stampOf(shown);
  if (!isNotebook(shown)) {
    const document = fromScript({ uri, version, text: shown.getText() });
    return { shown, document, places: placesOf(document, () => undefined), stamp };
  }
  const cells = shown.getCells();
  const document = fromCells({
    uri,
    version,
    cells: cells.map(({ kind, document }) => ({
      kind: kind === vscode.NotebookCellKind.Code ? 'code' : 'markup',
      languageId: document.languageId,
      text: kind === vscode.NotebookCellKind.Code ? document.getText() : '',
    })),
  });
  const uris = cells.map((cell) => cell.document.uri);
  return { shown, document, places: placesOf(document, (index) => uris[index]), stamp };
}

/** Equal as long as nothing of it was edited, moved, added or given another language. */
export function stampOf(shown: Shown): string {
  if (!isNotebook(shown)) return String(shown.version);
  return shown
    .getCells()
    .map(({ document }) => `${document.uri.fragment} ${document.languageId} ${document.version}`)
    .join('\n');
}

export function isNotebook(shown: Shown): shown is vscode.NotebookDocument {
  return 'notebookType' in shown;
}

/** The notebook that a cell's document belongs to, or the document itself. */
export function shownOf(document: vscode.TextDocument): Shown {
  if (document.uri.scheme !== 'vscode-notebook-cell') return document;
  const name = document.uri.toString();
  const isHere = (cell: vscode.NotebookCell) => cell.document.uri.toString() === name;
  return vscode.workspace.notebookDocuments.find((notebook) => notebook.getCells().some(isHere)) ?? document;
}

/** Python that somebody edits; not the other side of a diff, a review, or a look into history. */
export function isOurs(shown: Shown): boolean {
  if (isNotebook(shown)) return ['jupyter-notebook', 'interactive'].includes(shown.notebookType);
  return shown.languageId === 'python' && isEditable(shown.uri);
}

function isEditable({ scheme }: vscode.Uri): boolean {
  if (scheme === 'file' || scheme === 'untitled') return true;
  return vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
}
