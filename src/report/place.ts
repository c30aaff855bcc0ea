// Offsets made into places a person can go to: cell, line and column, all the writers count the same way.

import type { Span } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { Document } from '../source/document';
import { locate } from '../source/locate';

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

export function placeOf(document: Document, { start, end }: Span): Place {
  const from = locate(document, start);
  const to = locate(document, Math.max(start, end));
  return {
    cell: from.cell,
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

/** `train.py:12:5`, and `train.ipynb#3:8:1` with the cell in a notebook. */
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
