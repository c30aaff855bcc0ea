// Offsets made into places a person can go to: cell, line and column, all the writers count the same way.

import { indexLines, type LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { Cell, Document } from '../source/document';

export interface Place {
  /** From 0 among all cells of the notebook; null in a script. */
  readonly cell: number | null;
  /** From 1, within the cell. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** One past the last character. */
  readonly endColumn: number;
}

/** A span over several cells ends with the cell it starts in. */
export function placeOf(document: Document, { start, end }: Span): Place {
  const cell = document.cells?.findLast((each) => each.start <= start) ?? document.cells?.[0];
  const lines = linesOf(document, cell);
  const origin = cell?.start ?? 0;
  const last = cell === undefined ? document.original.length : cell.end;
  const from = lines.positionAt(start - origin);
  const to = lines.positionAt(Math.max(start, Math.min(end, last)) - origin);
  return {
    cell: cell?.index ?? null,
    startLine: from.line + 1,
    startColumn: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}

/** The way back: the offset of a place; of a cell that is gone, the start of the document. */
export function offsetOf(
  document: Document,
  { cell: index, startLine, startColumn }: Pick<Place, 'cell' | 'startLine' | 'startColumn'>,
): number {
  const cell = index === null ? document.cells?.[0] : document.cells?.find((each) => each.index === index);
  if (document.cells !== undefined && cell === undefined) return 0;
  const lines = linesOf(document, cell);
  return (cell?.start ?? 0) + lines.offsetAt({ line: startLine - 1, column: startColumn - 1 });
}

/** Lines are counted once per script or cell, when first asked for. */
const indexes = new WeakMap<Document | Cell, LineIndex>();

function linesOf(document: Document, cell: Cell | undefined): LineIndex {
  const known = indexes.get(cell ?? document);
  if (known !== undefined) return known;
  const lines = indexLines(cell === undefined ? document.original : document.original.slice(cell.start, cell.end));
  indexes.set(cell ?? document, lines);
  return lines;
}

/** `12:5`, and `cell 4:8:1` in a notebook: as people read it, cells are counted from 1 like lines. */
export function shownPlace({ cell, startLine, startColumn }: Place): string {
  return `${cell === null ? '' : `cell ${cell + 1}:`}${startLine}:${startColumn}`;
}

/** The place as part of a name that stays: `train.py:12:5`, and `train.ipynb#3:8:1` with the cell from 0. */
export function placeText(path: string, { cell, startLine, startColumn }: Place): string {
  return `${path}${cell === null ? ':' : `#${cell}:`}${startLine}:${startColumn}`;
}

/**
 * The stable name of each workload of a file: `train.ipynb#3:8:1`, `train.py#8:1`. It is the place of the statement;
 * a second call in the same statement is named by its own place.
 */
export function workloadIds(path: string, document: Document, costs: readonly Cost[]): ReadonlyMap<Cost, string> {
  const ids = new Map<Cost, string>();
  const taken = new Set<string>();
  for (const cost of costs) {
    const { statement, span } = cost.workload;
    const candidates = [idAt(path, document, statement), idAt(path, document, span)];
    let id = candidates.find((each) => !taken.has(each));
    for (let n = 2; id === undefined; n++) if (!taken.has(`${candidates[1]}.${n}`)) id = `${candidates[1]}.${n}`;
    taken.add(id);
    ids.set(cost, id);
  }
  return ids;
}

function idAt(path: string, document: Document, span: Span): string {
  const { cell, startLine, startColumn } = placeOf(document, span);
  return `${path}#${cell === null ? '' : `${cell}:`}${startLine}:${startColumn}`;
}
