// Offsets of a document to the places people speak of, and back: cell from 0 among all cells of the notebook
// (null in a script), line and column from 1, lines counted within the cell.

import { indexLines, type LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Cell, Document } from './document';

export interface Place {
  readonly cell: number | null;
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** Where an offset stands; one between two cells belongs to the earlier. */
export function locate(document: Document, offset: number): Place {
  const cell = cellAt(document, offset);
  const { line, column } = linesOf(document, cell).positionAt(offset - (cell?.start ?? 0));
  return { cell: cell?.index ?? null, line: line + 1, column: column + 1 };
}

/** The offset of a place, clamped to its line; undefined when the document has no such cell. */
export function toOffset(document: Document, place: Place): number | undefined {
  const cell = document.cells?.find((candidate) => candidate.index === place.cell);
  if (document.cells !== undefined && cell === undefined) return undefined;
  const at = linesOf(document, cell).offsetAt({ line: place.line - 1, column: place.column - 1 });
  return at + (cell?.start ?? 0);
}

/** `toSpan(document, locate(document, span.start), locate(document, span.end))` is the span again. */
export function toSpan(document: Document, start: Place, end: Place): Span | undefined {
  const from = toOffset(document, start);
  const to = toOffset(document, end);
  return from === undefined || to === undefined ? undefined : { start: from, end: Math.max(from, to) };
}

/** Line indexes made so far, by the cell or the script they belong to. */
const indexes = new WeakMap<Cell | Document, LineIndex>();

function linesOf(document: Document, cell: Cell | undefined): LineIndex {
  const key = cell ?? document;
  let index = indexes.get(key);
  if (index === undefined) {
    index = indexLines(cell === undefined ? document.original : document.original.slice(cell.start, cell.end));
    indexes.set(key, index);
  }
  return index;
}

/** The last cell that begins at or before the offset; undefined in a script. */
function cellAt(document: Document, offset: number): Cell | undefined {
  const cells = document.cells;
  if (cells === undefined) return undefined;
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cells[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return cells[low];
}
