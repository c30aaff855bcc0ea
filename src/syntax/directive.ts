// What all comments for Wattlint have in common: `wattlint:` that is meant and not spoken of, wherever in a comment it
// stands, also behind those of other tools; and the lines that a comment speaks for.

import { indexLines } from '../base/line-index';
import type { Span } from '../base/span';

/** Source of an expression. Quoted, it is spoken of and not meant. */
export const MEANT = '(?<![\\w.-]|["\'`](?:(?:#|\\/\\/)\\s*)?)wattlint:\\s*';

/** Where a directive of another tool, or the next of ours, begins in the same comment. */
const NEXT = /\s+(?:#|\/\/)\s*(?=[a-z][\w-]*\s*:|noqa\b|nosec\b|nosem)/gi;

/** A statement that was commented out keeps its comments for when it comes back. */
const CODE = /^\s*(?:[\w.]+\s*(?:\(|=(?!\w))|(?:return|await|yield|for|if|with)\b)/;

/** A comment as the parser hands it on: the text after the marker, and whether it has its line to itself. */
export interface Remark extends Span {
  readonly text: string;
  readonly isOwnLine: boolean;
}

/** True where what stands before `at` in the comment is code. */
export function isCommentedOut({ text, isOwnLine }: Pick<Remark, 'text' | 'isOwnLine'>, at: number): boolean {
  return isOwnLine && CODE.test(text.slice(0, at));
}

/** Where the directive that reads up to `from` ends in the comment's text, what follows as its reason included. */
export function sectionEnd(text: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.exec(text)?.index ?? text.length;
}

/** Lines of the text, from 0, both ends included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Tells the lines that a comment speaks for: its own, and for one on a line of its own (or with `isNext`) the next
 * that is neither blank nor a comment. In a notebook, one at the end of a cell does not reach into the next.
 */
export function spokenLines(
  remarks: readonly Remark[],
  text: string,
  cells: readonly Span[] | undefined,
): (remark: Remark, isNext?: boolean) => Lines {
  const lines = indexLines(text);
  const ownLines = new Set(remarks.filter((r) => r.isOwnLine).map((r) => lines.positionAt(r.start).line));
  const isBlank = (line: number): boolean => {
    const start = lines.offsetAt({ line, column: 0 });
    return text.slice(start, lines.offsetAt({ line: line + 1, column: 0 })).trim() === '';
  };
  return (remark, isNext = false) => {
    const { line } = lines.positionAt(remark.start);
    if (!isNext && !remark.isOwnLine) return { first: line, last: line };
    const end = cells?.find((cell) => cell.start <= remark.start && remark.start <= cell.end)?.end ?? text.length;
    const last = lines.positionAt(end).line;
    let next = line + 1;
    while (next <= last && (ownLines.has(next) || isBlank(next))) next++;
    if (next > last) return { first: line, last: line };
    return { first: isNext ? next : line, last: next };
  };
}
