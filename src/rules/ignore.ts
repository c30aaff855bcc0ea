// `# wattlint: ignore[rule-a, rule-b] reason`, `ignore-next-line`, `ignore-file`, the same after `//`.
// A trailing comment speaks for the statement it stands in, a comment on a line of its own for the one below.
// An ignore that silences nothing is itself reported, so that they do not pile up.

import { indexLines, type LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Finding, Rule } from './rule';
import { covers } from './selector';

/** A comment as the parser hands it on: the text after the marker, and whether it has its line to itself. */
export interface Remark extends Span {
  readonly text: string;
  readonly isOwnLine: boolean;
}

export interface Ignore {
  readonly span: Span;
  /** Empty: every rule. */
  readonly selectors: readonly string[];
  /** The lines it speaks for, both ends included; undefined for the whole file. */
  readonly lines: { readonly first: number; readonly last: number } | undefined;
}

const DIRECTIVE = /^[\s:]*wattlint:\s*(ignore(?:-next-line|-file)?)(?![\w-])\s*(?:\[([^\]]*)\])?/;

/** Every ignore of a file, in order. */
export function readIgnores(remarks: readonly Remark[], text: string): readonly Ignore[] {
  const candidates = remarks.filter((remark) => DIRECTIVE.test(remark.text));
  if (candidates.length === 0) return [];
  const lines = indexLines(text);
  const ownLines = new Set(remarks.filter((r) => r.isOwnLine).map((r) => lines.positionAt(r.start).line));
  return candidates.map((remark) => {
    const [, form, list] = DIRECTIVE.exec(remark.text) ?? [];
    const line = lines.positionAt(remark.start).line;
    const selectors = (list ?? '').split(',').map((word) => word.trim());
    return {
      span: { start: remark.start, end: remark.end },
      selectors: selectors.filter((word) => word !== ''),
      lines: form === 'ignore-file' ? undefined : spokenFor(line, form === 'ignore-next-line', remark.isOwnLine),
    };
  });

  function spokenFor(line: number, isNext: boolean, isOwnLine: boolean) {
    if (!isNext && !isOwnLine) return { first: line, last: line };
    let next = line + 1;
    while (ownLines.has(next)) next++;
    return { first: isNext ? next : line, last: next };
  }
}

export interface Silenced {
  readonly kept: readonly Finding[];
  readonly unused: readonly Ignore[];
}

/** Takes out what is ignored. A finding stands on every line of its statement, as far as its head goes. */
export function silence(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  text: string,
  rules: readonly Rule[],
): Silenced {
  if (ignores.length === 0) return { kept: findings, unused: [] };
  const lines = indexLines(text);
  const used = new Set<Ignore>();
  const kept = findings.filter((finding) => {
    const { first, last } = linesOf(finding, text, lines);
    const rule = rules.find(({ id }) => id === finding.rule);
    const hit = ignores.filter((ignore) => {
      if (ignore.lines && (ignore.lines.first > last || ignore.lines.last < first)) return false;
      return ignore.selectors.length === 0 || (rule && ignore.selectors.some((selector) => covers(selector, rule)));
    });
    for (const ignore of hit) used.add(ignore);
    return hit.length === 0;
  });
  return { kept, unused: ignores.filter((ignore) => !used.has(ignore)) };
}

/** Statements with a body of their own: only their head belongs to the call in it. */
const COMPOUND = /^(?:async\s+)?(?:with|for|while|if|elif|try|match|class|def|switch|function)\b/;

function linesOf(finding: Finding, text: string, lines: LineIndex): { first: number; last: number } {
  const statement = finding.costs[0]?.workload.statement ?? finding.span;
  const start = Math.min(statement.start, finding.span.start);
  const isCompound = COMPOUND.test(text.slice(start, start + 40));
  const end = isCompound ? finding.span.end : Math.max(statement.end, finding.span.end);
  return { first: lines.positionAt(start).line, last: lines.positionAt(end).line };
}
