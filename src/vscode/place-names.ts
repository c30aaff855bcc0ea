// What places in other files are called, and where they lead: `llm.py:12` as a link. Rests on the text that a file has
// by now, an editor's or the disk's.

import * as vscode from 'vscode';
import type { Place } from '../base/span';
import { fileName } from '../report/markdown';
import { placeOf } from '../report/place';
import type { Document } from '../source/document';

/** The text of a file that is known; undefined when it is gone. */
export type DocumentOf = (uri: string) => Document | undefined;

export const GO_TO_PLACE = 'wattlint.goToPlace';

/** As Markdown: ``[`llm.py:12`](command:…)``; without a link where the file is gone. */
export function linkTo(place: Place & { readonly uri: string }, documentOf: DocumentOf): string {
  const name = shortName(place.uri);
  const document = documentOf(place.uri);
  return document ? link(`\`${named(name, placeOf(document, place))}\``, place) : `\`${name}\``;
}

/** The same without a link, for pages whose links are not to be trusted. */
export function nameOf(place: Place & { readonly uri: string }, documentOf: DocumentOf): string {
  const name = shortName(place.uri);
  const document = documentOf(place.uri);
  return `\`${document ? named(name, placeOf(document, place)) : name}\``;
}

function named(name: string, { cell, startLine }: ReturnType<typeof placeOf>): string {
  return cell === null ? `${name}:${startLine}` : `${name}: cell ${cell + 1}, line ${startLine}`;
}

/** A place in the file that it is told in: `[line 12](command:…)`. */
export function linkHere(place: Place & { readonly uri: string }, documentOf: DocumentOf): string | undefined {
  const document = documentOf(place.uri);
  return document && link(lineText(placeOf(document, place)), place);
}

/** Cells are counted from 1, as the editor numbers them. */
export function lineText({ cell, startLine }: ReturnType<typeof placeOf>): string {
  if (cell === null) return vscode.l10n.t('line {0}', startLine);
  return vscode.l10n.t('cell {0}, line {1}', cell + 1, startLine);
}

function link(text: string, { uri, start, end }: Place & { readonly uri: string }): string {
  const argument = encodeURIComponent(JSON.stringify([uri, start, end]));
  // A parenthesis would end the link.
  const where = argument.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${text}](command:${GO_TO_PLACE}?${where} "${titleOf(uri)}")`;
}

/** Its path in the workspace, or in the file system where it lies outside. */
export function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function titleOf(uri: string): string {
  return pathOf(uri).replace(/["\\\n]/g, '');
}

/** `llm.py`, as a tree or a sentence has room for. */
export function shortName(uri: string): string {
  return (fileName({ uri, start: 0, end: 0 }) ?? '').replaceAll('`', '');
}
