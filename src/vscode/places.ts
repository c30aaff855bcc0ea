// Offsets of an analysed document made into places of the editor: which text document (a notebook's cell is one of
// its own), which range. Rests on the text that was analysed, so it holds even when the editor has moved on.

import * as vscode from 'vscode';
import { indexLines, type LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Document } from '../source/document';

export interface Places {
  /** Undefined for a cell that the editor does not show, as in a notebook that is not open. */
  locationOf(span: Span): vscode.Location | undefined;
  /** The offset of a position in the text document `uri`; undefined when it is none of these. */
  offsetOf(uri: vscode.Uri, position: vscode.Position): number | undefined;
  /** The text documents in order: the script itself, or the cells that were read. */
  readonly uris: readonly vscode.Uri[];
}

/** `uriOfCell` takes the index among all cells. A span over several cells ends with the cell it starts in. */
export function placesOf(document: Document, uriOfCell: (index: number) => vscode.Uri | undefined): Places {
  const stretches = stretchesOf(document, uriOfCell);
  return {
    uris: stretches.map(({ uri }) => uri),
    locationOf({ start, end }) {
      const stretch = stretches.find((each) => start >= each.start && start <= each.end);
      if (!stretch) return undefined;
      const lines = stretch.lines();
      const from = lines.positionAt(start - stretch.start);
      const to = lines.positionAt(Math.max(start, Math.min(end, stretch.end)) - stretch.start);
      return new vscode.Location(stretch.uri, new vscode.Range(from.line, from.column, to.line, to.column));
    },
    offsetOf(uri, { line, character }) {
      const name = uri.toString();
      const stretch = stretches.find((each) => each.uri.toString() === name);
      return stretch && stretch.start + stretch.lines().offsetAt({ line, column: character });
    },
  };
}

interface Stretch extends Span {
  readonly uri: vscode.Uri;
  readonly lines: () => LineIndex;
}

function stretchesOf(document: Document, uriOfCell: (index: number) => vscode.Uri | undefined): readonly Stretch[] {
  const { cells, original, uri } = document;
  if (!cells) return [stretchOf(vscode.Uri.parse(uri), { start: 0, end: original.length }, original)];
  return cells.flatMap((cell) => {
    const cellUri = uriOfCell(cell.index);
    return cellUri ? [stretchOf(cellUri, cell, original)] : [];
  });
}

/** Lines are counted when first asked for: most cells hold nothing to tell. */
function stretchOf(uri: vscode.Uri, { start, end }: Span, original: string): Stretch {
  let lines: LineIndex | undefined;
  return {
    uri,
    start,
    end,
    lines: () => {
      lines ??= indexLines(original.slice(start, end));
      return lines;
    },
  };
}
